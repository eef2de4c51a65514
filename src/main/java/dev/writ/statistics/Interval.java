package dev.writ.statistics;

/// Where a true value lies with the stated confidence.
///
/// @param low at most `high`
public record Interval(double low, double high) {

    /// The two-sided 95 percent point of the normal distribution.
    static final double Z95 = 1.959963984540054;

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
