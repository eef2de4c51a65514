package dev.writ.library;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalInt;

/// Takes back the last move of an alias, in one step: it points where it pointed before. What it
/// points at had passed whatever guards the alias, so nothing is asked again.
@Singleton
public class RollBackAlias implements UseCase<RollBackAlias.Input, MoveAlias.Output> {

    /// @param from where the alias points as the caller knows it: a call that is repeated takes
    ///     nothing more back
    public record Input(TemplateId id, Alias alias, OptionalInt from, String reason, Actor actor) {}

    private final Heads heads;
    private final Table table;
    private final Clock clock;

    public RollBackAlias(Heads heads, Table table, Clock clock) {
        this.heads = heads;
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when the alias never pointed anywhere else
    @Override
    public MoveAlias.Output run(Input input) {
        String reason = PrepareText.message(input.reason());
        return heads.change(input.id(), head -> decided(head, input, reason));
    }

    private Change<MoveAlias.Output> decided(Stored<Head> stored, Input input, String reason) {
        Head head = stored.value();
        int now = head.version(input.alias()).orElse(0);
        if (input.from().orElse(now) != now) {
            return Change.none(new MoveAlias.Output(head, stored.version(), true));
        }
        Move last = last(head, input.alias());
        int to = last.from().orElseThrow(() -> first(head.id(), input.alias()));
        var move =
                new Move(
                        head.id(),
                        head.moves() + 1,
                        input.alias(),
                        OptionalInt.of(now),
                        to,
                        reason,
                        false,
                        new Stamp(input.actor(), clock.instant()));
        Head moved = head.moved(move);
        return new Change<>(
                MoveAlias.actions(stored, moved, move, heads.version(head.id(), to)),
                new MoveAlias.Output(moved, stored.version() + 1, false));
    }

    private Move last(Head head, Alias alias) {
        return Moves.of(table, head.id()).stream()
                .filter(move -> move.alias() == alias)
                .findFirst()
                .orElseThrow(() -> first(head.id(), alias));
    }

    private static Failed first(TemplateId id, Alias alias) {
        return new Failed(
                new Failure.Conflict(
                        Failure.Code.INVALID_STATE,
                        "The alias " + alias.word() + " of " + id + " never pointed anywhere else",
                        "Move it to the version that you want"));
    }
}
