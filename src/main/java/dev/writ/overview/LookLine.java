package dev.writ.overview;

import java.time.Instant;
import java.util.List;

/// One look that was taken, and what it said of each variant then.
///
/// @param counted subjects of all groups
public record LookLine(int number, boolean last, Instant at, long counted, List<Tested> variants) {

    /// With two decimals each.
    ///
    /// @param time information so far as a share of the planned
    /// @param z standard errors of the variant above the control
    /// @param bound that z had to reach
    /// @param sign `better`, `futile`, `open` or `ended`
    public record Tested(String variant, double time, double z, double bound, String sign) {}

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
