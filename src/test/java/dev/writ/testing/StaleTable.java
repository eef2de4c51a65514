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

/// A table in which somebody else always writes first.
public record StaleTable(Table table, Runnable somebodyElse) implements Table {

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
        somebodyElse.run();
        return table.write(actions);
    }

    @Override
    public void putAll(Collection<Item> items) {
        table.putAll(items);
    }

    @Override
    public Page query(Query query) {
        return table.query(query);
    }
}
