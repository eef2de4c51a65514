package dev.writ.statistics;

import dev.writ.kernel.Failed;

/// How many of how many.
///
/// @param count 0 to `of`
/// @param of at least 1
public record Share(long count, long of) {

    public Share {
        if (of < 1 || count < 0 || count > of) {
            throw Failed.invalid(
                    count + " of " + of + " is not a share", "Count 0 to all of at least one");
        }
    }

    public double value() {
        return (double) count / of;
    }

    /// The 95 percent score interval of a proportion (Wilson 1927), which stays within 0 and 1 and
    /// holds for small counts too.
    public Interval interval() {
        double z = Interval.Z95;
        double spread = z * Math.sqrt(value() * (1 - value()) / of + z * z / (4.0 * of * of));
        double middle = value() + z * z / (2 * of);
        double whole = 1 + z * z / of;
        return new Interval(
                Math.clamp((middle - spread) / whole, 0, value()),
                Math.clamp((middle + spread) / whole, value(), 1));
    }

    /// The 95 percent interval of this share less the other: the score intervals of both, squared
    /// and added (Newcombe 1998, method 10). Stays within -1 and 1.
    public Interval less(Share other) {
        double difference = value() - other.value();
        Interval mine = interval();
        Interval theirs = other.interval();
        double down = Math.hypot(value() - mine.low(), theirs.high() - other.value());
        double up = Math.hypot(mine.high() - value(), other.value() - theirs.low());
        return new Interval(difference - down, difference + up);
    }

    /// How many standard errors this share is above the other, when both were drawn from one
    /// (pooled); 0 when neither varies.
    public double above(Share other) {
        double pooled = (double) (count + other.count) / (of + other.of);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / of + 1.0 / other.of));
        return error == 0 ? 0 : (value() - other.value()) / error;
    }

    /// What two groups of unequal size are worth together, in subjects of one group of two equal
    /// ones, halved: `1 / (1/n + 1/m)`. The information of their comparison is proportional to it.
    public double worthWith(Share other) {
        return 1 / (1.0 / of + 1.0 / other.of);
    }
}
