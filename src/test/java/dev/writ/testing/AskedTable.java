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
import java.util.TreeSet;

/// A table that remembers which rights its use takes on AWS. A test compares what it says with what
/// `store.dynamo` calls.
public final class AskedTable implements Table {

    /// A query on the index takes the right on the index and not on the table.
    public static final String ON_INDEX = "Query on byIndex";

    private final Table table;
    private final Set<String> rights = new TreeSet<>();

    public AskedTable(Table table) {
        this.table = table;
    }

    /// What was taken since the last call, such as `GetItem`.
    public synchronized Set<String> rights() {
        var taken = new TreeSet<>(rights);
        rights.clear();
        return taken;
    }

    @Override
    public Optional<Item> get(Key key) {
        take("GetItem");
        return table.get(key);
    }

    @Override
    public Map<Key, Item> getAll(Collection<Key> keys) {
        if (!keys.isEmpty()) {
            take("BatchGetItem");
        }
        return table.getAll(keys);
    }

    @Override
    public Written write(List<Action> actions) {
        actions.forEach(action -> take(right(action)));
        return table.write(actions);
    }

    @Override
    public void putAll(Collection<Item> items) {
        if (!items.isEmpty()) {
            take("BatchWriteItem");
        }
        table.putAll(items);
    }

    @Override
    public Page query(Query query) {
        take(query.by() == Query.By.KEY ? "Query" : ON_INDEX);
        return table.query(query);
    }

    /// A transaction takes the right of each of its actions, and has none of its own.
    private static String right(Action action) {
        return switch (action) {
            case Action.Put put -> "UpdateItem";
            case Action.Add add -> "UpdateItem";
            case Action.Delete delete -> "DeleteItem";
            case Action.Check check -> "ConditionCheckItem";
        };
    }

    private synchronized void take(String right) {
        rights.add(right);
    }
}
