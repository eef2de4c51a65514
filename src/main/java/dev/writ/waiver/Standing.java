package dev.writ.waiver;

import dev.writ.kernel.Stored;
import java.time.Clock;

/// A waiver as it stands today.
///
/// @param version raised by each change
public record Standing(Waiver waiver, Waiver.State state, long version) {

    static Standing of(Stored<Waiver> stored, Clock clock) {
        return of(stored.value(), stored.version(), clock);
    }

    static Standing of(Waiver waiver, long version, Clock clock) {
        return new Standing(waiver, waiver.on(Waiver.today(clock)), version);
    }
}
