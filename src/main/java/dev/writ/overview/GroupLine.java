package dev.writ.overview;

import dev.writ.experiment.Group;
import dev.writ.experiment.Variant;
import dev.writ.statistics.Interval;
import dev.writ.statistics.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What came of one variant's subjects.
///
/// @param share of successes in percent, with its interval; empty while none is counted
public record GroupLine(Variant variant, Group group, Optional<Percent> share) {

    /// With two decimals.
    ///
    /// @param low the interval's lower end, 95 percent
    public record Percent(double value, double low, double high) {}

    static List<GroupLine> of(List<Variant> variants, List<Group> groups) {
        return IntStream.range(0, variants.size())
                .mapToObj(at -> of(variants.get(at), groups.get(at)))
                .toList();
    }

    private static GroupLine of(Variant variant, Group group) {
        return new GroupLine(
                variant, group, group.counted() == 0 ? Optional.empty() : percent(group));
    }

    private static Optional<Percent> percent(Group group) {
        var share = new Share(group.successes(), group.counted());
        Interval interval = share.interval();
        return Optional.of(
                new Percent(
                        Percents.of(share.value()),
                        Percents.of(interval.low()),
                        Percents.of(interval.high())));
    }
}
