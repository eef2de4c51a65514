package dev.writ.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The single table. DynamoDB in the cloud, SQLite on a laptop; both pass `TableContract`.
///
/// DynamoDB's limits hold for every adapter, so that what works on a laptop works in the cloud.
/// Throws {@link TryAgain} when the store is busy or away, never for a condition that does not
/// hold.
public interface Table {

    /// Actions in one transaction.
    int MAX_ACTIONS = 100;

    /// Items on one page of a query.
    int MAX_PAGE = 1000;

    /// Sees every write that ended before the call.
    Optional<Item> get(Key key);

    /// Any number of keys; what is absent is left out.
    Map<Key, Item> getAll(Collection<Key> keys);

    /// All of the actions or none of them, in one transaction of at most {@link #MAX_ACTIONS}.
    Written write(List<Action> actions);

    default Written write(Action action) {
        return write(List.of(action));
    }

    /// Any number of items over whatever is there. Not atomic as a whole, so only for content that
    /// is the same whoever writes it; repeat after a failure.
    void putAll(Collection<Item> items);

    /// The items of one partition in the order of their sort keys (UTF-8 bytes).
    Page query(Query query);
}
