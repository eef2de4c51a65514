package dev.writ.library;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;

/// Points an alias at a version. A protected one takes a version that passed all its cases, and an
/// approver who is not its author; without accounts there is nobody else, and the move is `alone`.
/// Where the alias points there already, nothing is written.
@Singleton
public class MoveAlias implements UseCase<MoveAlias.Input, MoveAlias.Output> {

    /// @param reason up to 500 characters
    /// @param expected where the alias points as the caller knows it, 0 for nowhere
    public record Input(
            TemplateId id,
            Alias alias,
            int version,
            String reason,
            OptionalInt expected,
            Actor actor) {}

    /// @param repeated it pointed there; nothing was written
    public record Output(Head head, long revision, boolean repeated) {}

    private final Heads heads;
    private final Table table;
    private final Clock clock;

    public MoveAlias(Heads heads, Table table, Clock clock) {
        this.heads = heads;
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when there is no such version, or the alias is protected from it
    @Override
    public Output run(Input input) {
        String reason = PrepareText.message(input.reason());
        if (input.alias() == Alias.LATEST) {
            throw Failed.invalid(
                    "latest moves by itself", "Move production or staging, or add a version");
        }
        return heads.change(input.id(), head -> decided(head, input, reason));
    }

    private Change<Output> decided(Stored<Head> stored, Input input, String reason) {
        Head head = stored.value();
        int from = head.version(input.alias()).orElse(0);
        if (from == input.version()) {
            return Change.none(new Output(head, stored.version(), true));
        }
        if (input.expected().orElse(from) != from) {
            throw new Failed(Head.overtaken(head.id()));
        }
        Version version = heads.version(head.id(), input.version());
        boolean alone = input.alias().isProtected() && isAuthor(version, input.actor());
        if (input.alias().isProtected()) {
            check(version, input.actor());
        }
        var move =
                new Move(
                        head.id(),
                        head.moves() + 1,
                        input.alias(),
                        from == 0 ? OptionalInt.empty() : OptionalInt.of(from),
                        input.version(),
                        reason,
                        alone,
                        new Stamp(input.actor(), clock.instant()));
        Head moved = head.moved(move);
        return new Change<>(
                actions(stored, moved, move, version),
                new Output(moved, stored.version() + 1, false));
    }

    static List<Action> actions(Stored<Head> before, Head after, Move move, Version version) {
        return List.of(
                Head.TYPE.replace(before, after),
                Move.TYPE.create(move),
                Happened.moved(move, version.sha256()));
    }

    private void check(Version version, Actor actor) {
        boolean passed =
                PassingRecord.TYPE
                        .find(table, PassingRecord.key(version.id(), version.number()))
                        .filter(record -> record.value().isOf(version))
                        .isPresent();
        if (!passed) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Version " + version.ref() + " has not passed its cases",
                            "Give it cases and test it, or move staging"));
        }
        if (isAuthor(version, actor) && !actor.equals(Actor.LOCAL)) {
            throw new Failed(
                    new Failure.Forbidden(
                            "Nobody brings a version of their own to production",
                            "Ask another approver"));
        }
    }

    private static boolean isAuthor(Version version, Actor actor) {
        return version.made().by().equals(actor);
    }
}
