package dev.writ.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// How one kind of record is kept in the table. Each entity has exactly one, as a constant.
///
/// `docs/reference/table.md` lists them all; a test compares the two.
///
/// @param name the entity's word, stored with each item
/// @param key where it lives
/// @param index where a query on the index finds it
/// @param expiry when it stops being read
public record ItemType<T>(
        String name,
        Function<T, Key> key,
        Function<T, Optional<Key>> index,
        Function<T, Optional<Instant>> expiry,
        Function<T, Fields> write,
        Function<Fields, T> read) {

    /// An item type without an index and without an expiry.
    public static <T> ItemType<T> of(
            String name,
            Function<T, Key> key,
            Function<T, Fields> write,
            Function<Fields, T> read) {
        return new ItemType<>(
                name, key, any -> Optional.empty(), any -> Optional.empty(), write, read);
    }

    public ItemType<T> indexedBy(Function<T, Key> where) {
        return new ItemType<>(
                name, key, value -> Optional.of(where.apply(value)), expiry, write, read);
    }

    public ItemType<T> expiringAt(Function<T, Optional<Instant>> when) {
        return new ItemType<>(name, key, index, when, write, read);
    }

    public Item item(T value) {
        return new Item(
                key.apply(value), index.apply(value), 0, expiry.apply(value), write.apply(value));
    }

    public T value(Item item) {
        return read.apply(item.fields());
    }

    public Optional<Stored<T>> find(Table table, Key at) {
        return table.get(at).map(item -> new Stored<>(value(item), item.version()));
    }

    /// @throws Failed when there is nothing at that key
    public Stored<T> need(Table table, Key at) {
        return find(table, at)
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no " + name + " at " + at.partition(),
                                        "Use an id as it was printed, and run earlier steps first"));
    }

    /// Written only where nothing is yet.
    public Action create(T value) {
        return new Action.Put(item(value), new Condition.Absent());
    }

    /// Written only over the version that was read.
    public Action replace(Stored<T> old, T value) {
        return new Action.Put(item(value), new Condition.Version(old.version()));
    }

    /// Written over whatever is there; for content that is the same whoever writes it.
    public Action put(T value) {
        return new Action.Put(item(value), new Condition.None());
    }
}
