package dev.writ.draft;

import dev.writ.audit.Event;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One call of {@link CleanDrafts}: what it has done, and when it stops.
final class Cleaning {

    private static final Actor ACTOR = new Actor("clean-drafts");

    /// Of one draft in a transaction: the draft, its rules, the event.
    private static final int ACTIONS = 3;

    private static final int PAGE = Table.MAX_ACTIONS / ACTIONS;

    private final Table table;
    private final Clock clock;
    private final Instant before;
    private final Instant end;
    private int removed;
    private int kept;
    private boolean more;

    /// @param untouched for at least so long
    Cleaning(Table table, Clock clock, Duration untouched) {
        Instant now = clock.instant();
        this.table = table;
        this.clock = clock;
        this.before = now.minus(untouched);
        this.end = now.plus(CleanDrafts.MAX_TIME);
    }

    CleanDrafts.Output output() {
        return new CleanDrafts.Output(removed, kept, more);
    }

    /// @param shard the longest untouched first
    void clean(Query shard) {
        Optional<Query> rest = Optional.of(shard);
        while (rest.isPresent() && mayGoOn()) {
            Query query = rest.get().limit(Math.min(PAGE, CleanDrafts.MAX_DRAFTS - done()));
            Page page = table.query(query);
            var old = old(page);
            remove(old);
            rest =
                    old.size() < page.items().size()
                            ? Optional.empty()
                            : page.next().map(cursor -> query.after(Optional.of(cursor)));
        }
    }

    private boolean mayGoOn() {
        more = done() == CleanDrafts.MAX_DRAFTS || !clock.instant().isBefore(end);
        return !more;
    }

    private int done() {
        return removed + kept;
    }

    private List<Stored<Draft>> old(Page page) {
        return page.items().stream()
                .map(item -> new Stored<>(Draft.TYPE.value(item), item.version()))
                .filter(draft -> !draft.value().touchedAt().isAfter(before))
                .toList();
    }

    /// All at once, but for those that are not any more as they were read.
    private void remove(List<Stored<Draft>> old) {
        var left = new ArrayList<>(old);
        while (!left.isEmpty()) {
            switch (table.write(left.stream().flatMap(this::actions).toList())) {
                case Written.Done done -> {
                    removed += left.size();
                    left.clear();
                }
                case Written.Refused(int action) -> {
                    kept++;
                    left.remove(action / ACTIONS);
                }
            }
        }
    }

    private Stream<Action> actions(Stored<Draft> old) {
        Draft draft = old.value();
        return Stream.of(
                new Action.Delete(Draft.key(draft.id()), new Condition.Version(old.version())),
                new Action.Delete(Draft.rulesKey(draft.id()), new Condition.None()),
                Event.TYPE.create(event(draft)));
    }

    private Event event(Draft draft) {
        return new Event(
                Event.Kind.DRAFT_REMOVED,
                clock.instant(),
                ACTOR,
                draft.scan().value(),
                draft.id().value(),
                Fields.builder()
                        .put("group", draft.group().value())
                        .put("touchedAt", draft.touchedAt().toString())
                        .build());
    }
}
