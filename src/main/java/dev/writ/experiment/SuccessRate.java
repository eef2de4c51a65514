package dev.writ.experiment;

import dev.writ.statistics.Interval;

/// The share of successes of one variant so far.
///
/// @param interval where it lies with 95 percent confidence (Wilson); it knows nothing of the looks
public record SuccessRate(String variant, double share, Interval interval) {

    static SuccessRate of(Group group) {
        return new SuccessRate(group.variant(), group.share().value(), group.share().interval());
    }
}
