package dev.writ.testing;

import dev.writ.kernel.Action;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
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
import java.util.concurrent.atomic.AtomicInteger;

/// A table that goes away after so many writes, as when the process is killed.
public final class FailingTable implements Table {

    private final Table table;
    private final AtomicInteger left;

    public FailingTable(Table table, int writes) {
        this.table = table;
        this.left = new AtomicInteger(writes);
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
        count();
        return table.write(actions);
    }

    @Override
    public void putAll(Collection<Item> items) {
        count();
        table.putAll(items);
    }

    @Override
    public Page query(Query query) {
        return table.query(query);
    }

    private void count() {
        if (left.decrementAndGet() < 0) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR, "The store is away", "Wait"));
        }
    }
}
