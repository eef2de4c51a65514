package dev.writ.workshop;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Key;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads and writes drafts for those who may.
@Singleton
public class Drafts {

    /// Writers at the same moment who may get in between.
    private static final int TRIES = 20;

    private final Table table;
    private final Clock clock;

    public Drafts(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// A draft, with what its reader may do.
    record Opened(Stored<WorkshopDraft> stored, Share.Right right) {

        WorkshopDraft draft() {
            return stored.value();
        }
    }

    /// @throws Failed when it is not there for this reader, or he may not do that
    Opened open(WorkshopId id, Actor actor, Share.Right needed) {
        Key seat = Seat.key(actor, id);
        Key draft = WorkshopDraft.key(id);
        var items = table.getAll(List.of(seat, draft));
        Share.Right right =
                Optional.ofNullable(items.get(seat))
                        .map(item -> Seat.TYPE.value(item).right())
                        .orElseThrow(() -> absent(id));
        var stored =
                Optional.ofNullable(items.get(draft))
                        .map(item -> new Stored<>(WorkshopDraft.TYPE.value(item), item.version()))
                        .orElseThrow(() -> absent(id));
        if (!right.allows(needed)) {
            throw new Failed(
                    new Failure.Forbidden(
                            "Draft " + id + " is shared with you to look at only",
                            "Ask its owner for more"));
        }
        return new Opened(stored, right);
    }

    private static Failed absent(WorkshopId id) {
        return Failed.notFound(
                "There is no workshop draft " + id, "List your drafts to see what there is");
    }

    /// Changes a draft; decides again when somebody else was faster.
    ///
    /// @param decide may be asked several times; throws {@link Failed} to refuse
    /// @return as it is written, or as it is when nothing changes
    Opened change(
            WorkshopId id,
            Actor actor,
            Share.Right needed,
            Function<WorkshopDraft, Optional<Change>> decide) {
        for (int tried = 0; tried < TRIES; tried++) {
            Opened old = open(id, actor, needed);
            Optional<Change> change = decide.apply(old.draft());
            if (change.isEmpty()) {
                return old;
            }
            Optional<WorkshopDraft> written = written(old.stored(), change.get());
            if (written.isPresent()) {
                var now = new Stored<>(written.get(), old.stored().version() + 1);
                return new Opened(now, old.right());
            }
        }
        throw new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Draft " + id + " is written by many at the same moment",
                        "Try again"));
    }

    private Optional<WorkshopDraft> written(Stored<WorkshopDraft> old, Change change) {
        Instant now = clock.instant();
        WorkshopDraft touched = change.draft().touched(now);
        var actions = new ArrayList<Action>(change.actions());
        actions.add(WorkshopDraft.TYPE.replace(old, touched));
        long seconds = touched.progress().seconds() - old.value().progress().seconds();
        var counted = change.counting(WorkshopDay.SECONDS, seconds).counted();
        if (counted.values().stream().anyMatch(delta -> delta != 0)) {
            actions.add(WorkshopDay.count(now, counted));
        }
        return table.write(actions).done() ? Optional.of(touched) : Optional.empty();
    }

    /// Refuses what cannot be changed any more.
    static WorkshopDraft needOpen(WorkshopDraft draft) {
        if (draft.isCommitted()) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Draft "
                                    + draft.id()
                                    + " is committed as "
                                    + draft.committed().map(Object::toString).orElse("a template"),
                            "Clone that template to go on"));
        }
        return draft;
    }
}
