package dev.writ.execution;

import dev.writ.statistics.Interval;
import dev.writ.statistics.Share;

/// A share with how sure it is, see {@link Share#interval}.
///
/// @param count executions that reached the stage
/// @param of executions that ended
/// @param percent with two decimals, like the ends of the interval
public record Rate(Stage stage, long count, long of, double percent, double low, double high) {

    /// @param of at least 1
    static Rate of(Stage stage, long count, long of) {
        var share = new Share(count, of);
        Interval sure = share.interval();
        return new Rate(
                stage,
                count,
                of,
                percent(share.value()),
                percent(sure.low()),
                percent(sure.high()));
    }

    /// That of two sets of executions together.
    ///
    /// @param other of the same stage
    public Rate and(Rate other) {
        return of(stage, count + other.count, of + other.of);
    }

    private static double percent(double share) {
        return Math.round(share * 10_000) / 100.0;
    }
}
