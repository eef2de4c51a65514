package dev.writ.kernel;

import java.util.HashSet;
import java.util.List;

/// DynamoDB's limits on one transaction, the same for every adapter.
public final class Transaction {

    /// All items of a transaction together.
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private Transaction() {}

    /// @throws Failed when there are no actions, too many, too large ones, or two on one key
    public static void check(List<Action> actions) {
        if (actions.isEmpty() || actions.size() > Table.MAX_ACTIONS) {
            throw Failed.limit(
                    "The transaction has " + actions.size() + " actions",
                    "Use 1 to " + Table.MAX_ACTIONS);
        }
        var keys = new HashSet<Key>();
        long bytes = 0;
        for (Action action : actions) {
            if (!keys.add(action.key())) {
                throw Failed.invalid(
                        "The transaction names the key " + action.key() + " twice",
                        "Join the two actions into one");
            }
            if (action instanceof Action.Put put) {
                bytes += put.item().checkedBytes() + Item.OWN_BYTES;
            }
        }
        if (bytes > MAX_BYTES) {
            throw Failed.limit(
                    "The transaction has " + bytes + " bytes",
                    "Keep it under " + MAX_BYTES + " bytes");
        }
    }
}
