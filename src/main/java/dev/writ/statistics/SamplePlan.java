package dev.writ.statistics;

import dev.writ.kernel.Failed;
import java.util.List;

/// How many subjects a {@link Design} takes.
///
/// @param each subjects of every group when all are of the same size
/// @param inflation what looking more than once costs, as a factor; 1 with one look
/// @param drift expected standard errors above the control at the end, when the gain is the effect
public record SamplePlan(long each, double inflation, double drift) {

    /// What a comparison must be worth in the end, see {@link Share#worthWith}.
    public double worth() {
        return each / 2.0;
    }

    /// Subjects of all groups together, so that every comparison with the first gets its worth.
    ///
    /// @param percent of each group, the control's first; 100 together
    public long total(List<Integer> percent) {
        double control = percent.getFirst() / 100.0;
        double least =
                percent.stream()
                        .skip(1)
                        .mapToDouble(each -> 1 / (1 / control + 100.0 / each))
                        .min()
                        .orElseThrow(() -> Failed.invalid("There is one group", "Compare two"));
        return (long) Math.ceil(worth() / least);
    }
}
