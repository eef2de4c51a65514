package dev.writ.statistics;

import dev.writ.kernel.Failed;
import java.util.List;
import java.util.stream.IntStream;

/// When a sequential test may be looked at.
public final class Looks {

    public static final int MAX = 5;

    private Looks() {}

    /// Shares of the whole, at equal distances; the last is 1.
    ///
    /// @param count 1 to {@link #MAX}
    public static List<Double> at(int count) {
        if (count < 1 || count > MAX) {
            throw Failed.invalid("looks is " + count, "Use 1 to " + MAX);
        }
        return IntStream.rangeClosed(1, count).mapToObj(i -> (double) i / count).toList();
    }
}
