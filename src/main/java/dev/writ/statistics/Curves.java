package dev.writ.statistics;

/// The distributions that intervals and tests are read from. The adapter is in `distribution`.
public interface Curves {

    /// The share of the standard normal distribution above a point.
    double above(double z);

    /// The height of the standard normal distribution at a point.
    double height(double z);

    /// The point of the standard normal distribution with this share above it.
    ///
    /// @param share above 0 and below 1
    double pointAbove(double share);

    /// The point of Student's distribution with this share above it.
    ///
    /// @param share above 0 and below 1
    /// @param freedom degrees of freedom, above 0
    double studentAbove(double share, double freedom);
}
