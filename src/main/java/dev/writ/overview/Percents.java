package dev.writ.overview;

/// Shares as people read them.
final class Percents {

    private Percents() {}

    /// With two decimals.
    static double of(double share) {
        return Math.round(share * 10_000) / 100.0;
    }
}
