package dev.writ.overview;

import dev.writ.workshop.Clones;
import dev.writ.workshop.FindMetrics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How the workshop is used, as people read it.
///
/// @param perDay workshops that began, with one decimal
/// @param testsPerDraft with one decimal
/// @param commitRate in percent, with one decimal
/// @param minutesPerDraft that people spent, with one decimal
/// @param averageRating of tests, 1 to 5, with one decimal
/// @param mostCloned templates, since ever
/// @param started workshops in all
public record WorkshopFigures(
        int days,
        long started,
        double perDay,
        Optional<Double> testsPerDraft,
        Optional<Double> commitRate,
        Optional<Double> minutesPerDraft,
        Optional<Double> averageRating,
        List<Clones> mostCloned) {

    private static final double SECONDS = 60;

    static WorkshopFigures of(int days, FindMetrics.Output found) {
        return new WorkshopFigures(
                days,
                found.days().stream().mapToLong(each -> each.started()).sum(),
                rounded(found.workshopsPerDay()),
                shown(found.testsPerDraft(), 1),
                shown(found.commitRate(), 100),
                shown(found.secondsPerDraft(), 1 / SECONDS),
                shown(found.averageRating(), 1),
                found.mostCloned());
    }

    private static Optional<Double> shown(OptionalDouble value, double times) {
        return value.stream().mapToObj(each -> rounded(each * times)).findFirst();
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
