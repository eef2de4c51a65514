package dev.writ.testing;

import dev.writ.kernel.Action;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.Written;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// A table that can be compared with what it was before.
public final class WatchedTable implements Table {

    private final Table table;
    private final Set<Key> touched = ConcurrentHashMap.newKeySet();

    public WatchedTable(Table table) {
        this.table = table;
    }

    /// Everything that was ever written and still is there, by key; versions are left out.
    public Map<Key, Object> contents() {
        var contents = new TreeMap<Key, Object>();
        table.getAll(touched).forEach((key, item) -> contents.put(key, item.fields().values()));
        return contents;
    }

    @Override
    public Optional<Item> get(Key key) {
        return table.get(key);
    }

    @Override
    public Map<Key, Item> getAll(Collection<Key> keys) {
        return table.getAll(keys);
    }

    @Override
    public Written write(List<Action> actions) {
        actions.forEach(action -> touched.add(action.key()));
        return table.write(actions);
    }

    @Override
    public void putAll(Collection<Item> items) {
        items.forEach(item -> touched.add(item.key()));
        table.putAll(items);
    }

    @Override
    public Page query(Query query) {
        return table.query(query);
    }
}
