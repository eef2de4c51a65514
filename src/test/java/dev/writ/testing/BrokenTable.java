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
import java.util.function.Supplier;

/// A table that fails in each call.
public record BrokenTable(Supplier<RuntimeException> failure) implements Table {

    @Override
    public Optional<Item> get(Key key) {
        throw failure.get();
    }

    @Override
    public Map<Key, Item> getAll(Collection<Key> keys) {
        throw failure.get();
    }

    @Override
    public Written write(List<Action> actions) {
        throw failure.get();
    }

    @Override
    public void putAll(Collection<Item> items) {
        throw failure.get();
    }

    @Override
    public Page query(Query query) {
        throw failure.get();
    }
}
