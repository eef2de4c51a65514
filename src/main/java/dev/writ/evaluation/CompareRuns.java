package dev.writ.evaluation;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.statistics.Curves;
import dev.writ.statistics.Interval;
import dev.writ.statistics.Means;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Compares two evaluations on the same items, item by item. Writes nothing.
@Singleton
public class CompareRuns implements UseCase<CompareRuns.Input, CompareRuns.Output> {

    public record Input(EvaluationId first, EvaluationId second) {}

    /// @param difference of the mean scores, second less first
    /// @param interval where it lies with 95 percent confidence
    /// @param better items at which the second scored higher
    /// @param sentence the same in words
    public record Output(
            Evaluation first,
            Evaluation second,
            double difference,
            Interval interval,
            int better,
            int alike,
            int worse,
            String sentence) {}

    private static final double SAME = 1e-9;

    private final Table table;
    private final Curves curves;

    public CompareRuns(Table table, Curves curves) {
        this.table = table;
        this.curves = curves;
    }

    /// @throws Failed when an evaluation is not there, or they are not of the same items with the
    ///     same evaluators
    @Override
    public Output run(Input input) {
        Evaluation first = Evaluation.need(table, input.first());
        Evaluation second = Evaluation.need(table, input.second());
        if (!first.dataset().equals(second.dataset())
                || !first.evaluators().equals(second.evaluators())
                || first.of() != second.of()) {
            throw Failed.invalid(
                    "The evaluations " + first.id() + " and " + second.id() + " differ in more",
                    "Compare two templates on one dataset with the same evaluators");
        }
        List<Double> differences = differences(first, second);
        Means means = Means.paired(differences, curves);
        int better = (int) differences.stream().filter(each -> each > SAME).count();
        int worse = (int) differences.stream().filter(each -> each < -SAME).count();
        return new Output(
                first,
                second,
                rounded(means.difference()),
                new Interval(rounded(means.interval().low()), rounded(means.interval().high())),
                better,
                differences.size() - better - worse,
                worse,
                sentence(first, second, means));
    }

    private List<Double> differences(Evaluation first, Evaluation second) {
        List<ItemResult> one = ItemResult.of(table, first);
        List<ItemResult> two = ItemResult.of(table, second);
        var differences = new ArrayList<Double>();
        for (int i = 0; i < one.size(); i++) {
            differences.add(two.get(i).mean() - one.get(i).mean());
        }
        return differences;
    }

    private static String sentence(Evaluation first, Evaluation second, Means means) {
        Interval interval = means.interval();
        String figures =
                String.format(
                        Locale.ROOT,
                        " (mean score %+.3f, 95 %% interval %+.3f to %+.3f, %d items)",
                        means.difference(),
                        interval.low(),
                        interval.high(),
                        first.items());
        if (interval.low() > 0) {
            return second.template() + " scores higher than " + first.template() + figures;
        }
        if (interval.high() < 0) {
            return second.template() + " scores lower than " + first.template() + figures;
        }
        return "No difference between "
                + first.template()
                + " and "
                + second.template()
                + " can be told"
                + figures;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
