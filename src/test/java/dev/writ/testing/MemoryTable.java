package dev.writ.testing;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A table in memory, for tests of use cases.
public final class MemoryTable implements Table {

    private final TreeMap<Key, Item> items = new TreeMap<>();

    @Override
    public synchronized Optional<Item> get(Key key) {
        return Optional.ofNullable(items.get(key));
    }

    @Override
    public synchronized Map<Key, Item> getAll(Collection<Key> keys) {
        var found = new LinkedHashMap<Key, Item>();
        keys.forEach(key -> get(key).ifPresent(item -> found.put(key, item)));
        return found;
    }

    @Override
    public synchronized Written write(List<Action> actions) {
        for (int i = 0; i < actions.size(); i++) {
            if (!holds(actions.get(i))) {
                return new Written.Refused(i);
            }
        }
        actions.forEach(this::apply);
        return new Written.Done();
    }

    private boolean holds(Action action) {
        Condition condition =
                switch (action) {
                    case Action.Put put -> put.condition();
                    case Action.Delete delete -> delete.condition();
                    case Action.Check check -> check.condition();
                    case Action.Add add -> new Condition.None();
                };
        Optional<Item> there = get(action.key());
        return switch (condition) {
            case Condition.None none -> true;
            case Condition.Absent absent -> there.isEmpty();
            case Condition.Present present -> there.isPresent();
            case Condition.Version version ->
                    there.isPresent() && there.get().version() == version.version();
        };
    }

    private void apply(Action action) {
        long version = get(action.key()).map(Item::version).orElse(0L) + 1;
        switch (action) {
            case Action.Put put -> items.put(put.key(), put.item().withVersion(version));
            case Action.Delete delete -> items.remove(delete.key());
            case Action.Check check -> {}
            case Action.Add add -> {
                var old = get(add.key()).map(item -> item.fields().values()).orElse(Map.of());
                var values = new LinkedHashMap<String, Object>(old);
                add.deltas()
                        .forEach((name, d) -> values.merge(name, d, (a, b) -> (long) a + (long) b));
                items.put(
                        add.key(),
                        new Item(
                                add.key(),
                                Optional.empty(),
                                version,
                                Optional.empty(),
                                Fields.of("", values)));
            }
        }
    }

    @Override
    public synchronized void putAll(Collection<Item> many) {
        many.forEach(item -> apply(new Action.Put(item, new Condition.None())));
    }

    @Override
    public synchronized Page query(Query query) {
        var found = new ArrayList<Item>();
        for (Item item : items.values()) {
            Optional<Key> at = query.by() == Query.By.KEY ? Optional.of(item.key()) : item.index();
            if (at.isPresent()
                    && at.get().partition().equals(query.partition())
                    && at.get().sort().startsWith(query.sortPrefix())) {
                found.add(item);
            }
        }
        var ordered = query.descending() ? found.reversed() : found;
        return new Page(ordered.stream().limit(query.limit()).toList(), Optional.empty());
    }
}
