package dev.writ.library;

import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that is kept of one template: head, versions, moves, ratings, passing records.
///
/// @param items all but the head, by key
record Bundle(Head head, SortedMap<Key, Item> items) {

    private static final String VERSION = "VERSION#";

    /// @return empty when there is no such template
    static Optional<Bundle> read(Table table, TemplateId id) {
        var items = new TreeMap<Key, Item>();
        Optional<Query> rest = Optional.of(Query.of(Head.partition(id), ""));
        while (rest.isPresent()) {
            Query query = rest.get();
            Page page = table.query(query);
            page.items().forEach(item -> items.put(item.key(), item));
            rest = page.next().map(cursor -> query.after(Optional.of(cursor)));
        }
        return Optional.ofNullable(items.remove(Head.key(id)))
                .map(head -> new Bundle(Head.TYPE.value(head), items));
    }

    List<Version> versions() {
        return all(Version.TYPE, VERSION);
    }

    List<Move> moves() {
        return all(Move.TYPE, "MOVE#");
    }

    List<Rating> ratings() {
        return all(Rating.TYPE, Rating.SORT);
    }

    List<PassingRecord> passed() {
        return all(PassingRecord.TYPE, PassingRecord.SORT);
    }

    /// What may be said anew: the last word counts. All else never changes.
    static boolean isSaidAnew(Key key) {
        return key.sort().startsWith(Rating.SORT) || key.sort().startsWith(PassingRecord.SORT);
    }

    static Map<String, Object> values(Item item) {
        return item.fields().values();
    }

    private <T> List<T> all(ItemType<T> type, String sort) {
        return items.values().stream()
                .filter(item -> item.key().sort().startsWith(sort))
                .map(type::value)
                .toList();
    }
}
