package dev.writ.kernel;

import java.time.Duration;

/// A failure that passes by itself, and about when.
public final class TryLater extends TryAgain {

    private static final long serialVersionUID = 1L;

    private static final long SECOND = 1_000;

    private final Duration after;

    /// @param after how long to wait; what is negative counts as none
    public TryLater(Failure failure, Duration after) {
        super(failure);
        this.after = after.isNegative() ? Duration.ZERO : after;
    }

    public Duration after() {
        return after;
    }

    /// Whole seconds to wait, at least 1, rounded up, as `Retry-After` says it.
    public long seconds() {
        return Math.max(1, Math.ceilDiv(after.toMillis(), SECOND));
    }
}
