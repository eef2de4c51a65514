package dev.writ.store.dynamo;

import dev.writ.kernel.TryAgain;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/// Repeats a call that may pass later, with full jitter, a bounded number of times.
///
/// @param store what is called, for messages
/// @param limit calls at most, 1 or more
/// @param base the longest pause after the first call; it doubles from call to call
/// @param cap no pause is longer
/// @param sleeper waits; tests do not
/// @param random asked for by each thread anew, as few sources are made for several threads
record Tries(
        String store,
        int limit,
        Duration base,
        Duration cap,
        Sleeper sleeper,
        Supplier<? extends RandomGenerator> random) {

    /// Waits between two tries.
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }

    /// One call.
    @FunctionalInterface
    interface Call<T> {
        /// Calls once.
        ///
        /// @param unsure an earlier try may have taken effect although it failed
        T run(boolean unsure);
    }

    /// Six tries, together at most about three seconds apart from the calls themselves.
    static Tries usual(String store, Supplier<? extends RandomGenerator> random) {
        return new Tries(
                store, 6, Duration.ofMillis(50), Duration.ofSeconds(1), Thread::sleep, random);
    }

    <T> T run(Supplier<T> call) {
        return run(unsure -> call.get());
    }

    <T> T run(Call<T> call) {
        boolean unsure = false;
        for (int done = 1; ; done++) {
            try {
                return call.run(unsure);
            } catch (SdkException fault) {
                if (!Faults.passes(fault)) {
                    throw Faults.refusal(store, fault);
                }
                unsure |= Faults.isUnsure(fault);
                pause(done, fault);
            }
        }
    }

    /// Waits before the next try.
    ///
    /// @param done tries so far, 1 or more
    /// @throws TryAgain when there were enough
    void pause(int done, @Nullable SdkException cause) {
        if (done >= limit) {
            throw Faults.tryAgain(store, done, cause);
        }
        long longest = Math.min(cap.toMillis(), base.toMillis() << Math.min(done - 1, 20));
        try {
            sleeper.sleep(Duration.ofMillis(random.get().nextLong(longest + 1)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Faults.tryAgain(store, done, cause);
        }
    }

    /// That there were enough, whatever was tried.
    TryAgain enough(SdkException cause) {
        return Faults.tryAgain(store, limit, cause);
    }

    /// A name for one write that no other write has: 32 hex digits.
    String token() {
        RandomGenerator source = random.get();
        return "%016x%016x".formatted(source.nextLong(), source.nextLong());
    }
}
