package dev.writ.testing;

import dev.writ.kernel.Action;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.Written;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A table behind a bad line: of ten writes one never arrives, and of one that was done the answer
/// is lost.
public record FaultyTable(Table table, RandomGenerator random) implements Table {

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
        int fate = random.nextInt(10);
        if (fate == 0) {
            throw away();
        }
        Written written = table.write(actions);
        if (fate == 1) {
            throw away();
        }
        return written;
    }

    @Override
    public void putAll(Collection<Item> items) {
        table.putAll(items);
    }

    @Override
    public Page query(Query query) {
        return table.query(query);
    }

    private static TryAgain away() {
        return new TryAgain(
                new Failure.Unavailable(Failure.Code.TIMEOUT, "The store is away", "Try again"));
    }
}
