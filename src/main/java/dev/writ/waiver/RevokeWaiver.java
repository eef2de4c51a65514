package dev.writ.waiver;

import dev.writ.audit.Event;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Ends a waiver before its time, or declines a proposed one. The record stays; to revoke it again
/// changes nothing.
@Singleton
public class RevokeWaiver implements UseCase<RevokeWaiver.Input, Standing> {

    /// @param ifVersion only when the waiver still has this version
    public record Input(WaiverId id, OptionalLong ifVersion, Actor actor) {}

    private static final int MAX_RACES = 5;

    private final Table table;
    private final Clock clock;

    public RevokeWaiver(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when there is no such waiver, or it has changed since it was read
    @Override
    public Standing run(Input input) {
        for (int race = 0; race < MAX_RACES; race++) {
            Stored<Waiver> stored = FindWaiver.need(table, input.id(), input.ifVersion());
            Optional<Standing> ended =
                    stored.value().revoked().isPresent()
                            ? Optional.of(Standing.of(stored, clock))
                            : revoked(stored, input);
            if (ended.isPresent()) {
                return ended.get();
            }
        }
        throw new TryAgain(Waiver.changed(input.id()));
    }

    /// Empty when somebody else was faster.
    private Optional<Standing> revoked(Stored<Waiver> stored, Input input) {
        var mark = new Mark(input.actor(), clock.instant());
        Waiver revoked = stored.value().revoked(mark);
        var written =
                table.write(
                        List.of(
                                Waiver.TYPE.replace(stored, revoked),
                                Happened.event(Event.Kind.WAIVER_REVOKED, revoked, mark)));
        return written.done()
                ? Optional.of(Standing.of(revoked, stored.version() + 1, clock))
                : Optional.empty();
    }
}
