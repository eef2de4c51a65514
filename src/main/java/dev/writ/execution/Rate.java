package dev.writ.execution;

/// A share with how sure it is: the 95 percent score interval of a proportion (Wilson 1927), which
/// stays within 0 and 100 and holds for few executions too.
///
/// @param count executions that reached the stage
/// @param of executions that ended
/// @param percent with two decimals, like the ends of the interval
public record Rate(Stage stage, long count, long of, double percent, double low, double high) {

    /// The two-sided 95 percent point of the normal distribution.
    private static final double Z = 1.959963984540054;

    /// @param of at least 1
    static Rate of(Stage stage, long count, long of) {
        double share = (double) count / of;
        double spread = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        double middle = share + Z * Z / (2 * of);
        double whole = 1 + Z * Z / of;
        return new Rate(
                stage,
                count,
                of,
                percent(share),
                percent(Math.max(0, (middle - spread) / whole)),
                percent(Math.min(1, (middle + spread) / whole)));
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
