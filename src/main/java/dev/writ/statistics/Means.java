package dev.writ.statistics;

import dev.writ.kernel.Failed;
import java.util.List;

/// The difference of two means with its 95 percent interval.
///
/// @param difference second less first
public record Means(double difference, Interval interval) {

    private static final double TAIL = 0.025;

    /// Of values that belong together one by one, such as scores of the same items (Student's
    /// interval of the mean of the differences).
    ///
    /// @param differences at least 2
    public static Means paired(List<Double> differences, Curves curves) {
        Sample sample = Sample.of(differences);
        return of(sample.mean(), sample.error(), sample.size() - 1, curves);
    }

    /// Of two groups that have nothing to do with each other, also of unequal spread (Welch 1947).
    ///
    /// @param first at least 2, like `second`
    public static Means welch(List<Double> first, List<Double> second, Curves curves) {
        Sample one = Sample.of(first);
        Sample two = Sample.of(second);
        double squares = square(one.error()) + square(two.error());
        double freedom =
                square(squares)
                        / (square(square(one.error())) / (one.size() - 1)
                                + square(square(two.error())) / (two.size() - 1));
        return of(two.mean() - one.mean(), Math.sqrt(squares), freedom, curves);
    }

    private static Means of(double difference, double error, double freedom, Curves curves) {
        double reach = error == 0 ? 0 : error * curves.studentAbove(TAIL, freedom);
        return new Means(difference, new Interval(difference - reach, difference + reach));
    }

    private static double square(double value) {
        return value * value;
    }

    /// @param error the standard error of the mean
    private record Sample(int size, double mean, double error) {

        static Sample of(List<Double> values) {
            int size = values.size();
            if (size < 2) {
                throw Failed.invalid(
                        size + " values have no spread", "Compare at least 2 on each side");
            }
            double mean = values.stream().mapToDouble(each -> each).sum() / size;
            double squares = values.stream().mapToDouble(each -> square(each - mean)).sum();
            return new Sample(size, mean, Math.sqrt(squares / (size - 1) / size));
        }
    }
}
