package dev.writ.workshop;

import dev.writ.audit.Event;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Removes a draft with its conversation, tests, texts, comments and seats.
///
/// The draft and its seats go last, in one transaction: whoever is stopped before can begin again,
/// and nobody sees a draft without its parts for longer than that.
final class RemoveDraft {

    private final Table table;
    private final Clock clock;

    RemoveDraft(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @return false when somebody touched the draft meanwhile; it is still there then
    boolean run(Stored<WorkshopDraft> old, Actor actor) {
        WorkshopDraft draft = old.value();
        Key own = WorkshopDraft.key(draft.id());
        var held = new Action.Check(own, new Condition.Version(old.version()));
        Optional<Query> rest =
                Optional.of(
                        Query.of(WorkshopDraft.partition(draft.id()), "")
                                .limit(Table.MAX_ACTIONS - 1));
        while (rest.isPresent()) {
            Query query = rest.get();
            Page page = table.query(query);
            var parts = page.items().stream().map(Item::key).filter(key -> !key.equals(own));
            if (!removed(held, parts)) {
                return false;
            }
            rest = page.next().map(cursor -> query.after(Optional.of(cursor)));
        }
        return table.write(last(old, actor)).done();
    }

    private boolean removed(Action held, Stream<Key> parts) {
        var actions = new ArrayList<Action>();
        actions.add(held);
        parts.map(key -> new Action.Delete(key, new Condition.None())).forEach(actions::add);
        return table.write(actions).done();
    }

    private List<Action> last(Stored<WorkshopDraft> old, Actor actor) {
        WorkshopDraft draft = old.value();
        var actions = new ArrayList<Action>();
        actions.add(
                new Action.Delete(
                        WorkshopDraft.key(draft.id()), new Condition.Version(old.version())));
        Stream.concat(Stream.of(draft.owner()), draft.shares().stream().map(Share::with))
                .map(who -> new Action.Delete(Seat.key(who, draft.id()), new Condition.None()))
                .forEach(actions::add);
        actions.add(Happened.event(Event.Kind.WORKSHOP_REMOVED, draft, actor, clock.instant()));
        return actions;
    }
}
