package dev.writ.experiment;

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

/// A table that counts how often it is read.
final class CountedTable implements Table {

    private final Table table;
    int calls;

    CountedTable(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Item> get(Key key) {
        calls++;
        return table.get(key);
    }

    @Override
    public Map<Key, Item> getAll(Collection<Key> keys) {
        calls++;
        return table.getAll(keys);
    }

    @Override
    public Written write(List<Action> actions) {
        return table.write(actions);
    }

    @Override
    public void putAll(Collection<Item> items) {
        table.putAll(items);
    }

    @Override
    public Page query(Query query) {
        calls++;
        return table.query(query);
    }
}
