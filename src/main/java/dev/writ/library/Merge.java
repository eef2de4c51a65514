package dev.writ.library;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of an imported template is new here.
///
/// @param head as it is afterwards
/// @param before as it is here; empty when the template is new
/// @param items new ones besides the head
record Merge(Head head, Optional<Head> before, List<Item> items) {

    static Merge of(Bundle given, Optional<Bundle> here) {
        return here.map(bundle -> joined(given, bundle))
                .orElseGet(
                        () ->
                                new Merge(
                                        given.head(),
                                        Optional.empty(),
                                        List.copyOf(given.items().values())));
    }

    boolean isEmpty() {
        return items.isEmpty() && before.filter(head::equals).isPresent();
    }

    /// Writes the head and the lists that it stands in.
    List<Action> heading() {
        var actions = new ArrayList<Action>();
        actions.add(new Action.Put(Head.TYPE.item(head), condition()));
        List<Entry> now = head.hasRetired() ? List.of() : Entry.of(head);
        before.map(Entry::of).orElse(List.of()).stream()
                .filter(old -> now.stream().noneMatch(old::standsWhere))
                .forEach(old -> actions.add(old.remove()));
        now.forEach(entry -> actions.add(Entry.TYPE.put(entry)));
        return actions;
    }

    private Condition condition() {
        return before.isPresent() ? new Condition.Present() : new Condition.Absent();
    }

    private static Merge joined(Bundle given, Bundle here) {
        var missing = new ArrayList<Item>();
        boolean further = false;
        for (Item item : given.items().values()) {
            Optional<Item> known = Optional.ofNullable(here.items().get(item.key()));
            if (known.isEmpty()) {
                missing.add(item);
            } else if (!known.get().fields().equals(item.fields())) {
                check(given.head().id(), item.key());
                boolean newer = made(item).isAfter(made(known.get()));
                further |= !newer;
                if (newer) {
                    missing.add(item);
                }
            }
        }
        further |= !given.items().keySet().containsAll(here.items().keySet());
        if (!missing.isEmpty() && further) {
            throw contradicts(given.head().id(), "both have gone on by themselves");
        }
        boolean takes = !missing.isEmpty() || (!further && isLater(given.head(), here.head()));
        return new Merge(takes ? given.head() : here.head(), Optional.of(here.head()), missing);
    }

    private static boolean isLater(Head given, Head here) {
        return given.changed().at().isAfter(here.changed().at());
    }

    private static Instant made(Item item) {
        return Instant.parse(item.fields().child("made").text("at"));
    }

    private static void check(TemplateId id, Key key) {
        if (!Bundle.isSaidAnew(key)) {
            throw contradicts(id, key.sort() + " is another one here");
        }
    }

    private static Failed contradicts(TemplateId id, String how) {
        return new Failed(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "The import contradicts template " + id + ": " + how,
                        "Fork one of the two under another name"));
    }
}
