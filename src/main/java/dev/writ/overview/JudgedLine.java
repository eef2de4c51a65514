package dev.writ.overview;

import dev.writ.experiment.Judgement;
import java.util.List;

/// What the last look says of a variant against the control, in points of percent.
///
/// @param low of the gain, with 95 percent confidence
public record JudgedLine(
        String variant, double gain, double low, double high, List<Judgement.Guard> guards) {

    static JudgedLine of(Judgement judged) {
        return new JudgedLine(
                judged.variant(),
                Percents.of(judged.difference()),
                Percents.of(judged.interval().low()),
                Percents.of(judged.interval().high()),
                judged.guards());
    }
}
