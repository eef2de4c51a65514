package dev.writ.kernel;

import java.util.Map;

/// One part of a transaction. A transaction names a key at most once.
public sealed interface Action {

    Key key();

    /// Writes the item and sets its version to one more than what was there.
    record Put(Item item, Condition condition) implements Action {
        @Override
        public Key key() {
            return item.key();
        }
    }

    record Delete(Key key, Condition condition) implements Action {}

    /// Adds to counters, which start at 0; creates the item where there is none. Atomic: concurrent
    /// additions are never lost. Counters are top-level whole numbers of the item's fields.
    record Add(Key key, Map<String, Long> deltas) implements Action {}

    /// Writes nothing; the whole transaction is refused unless the condition holds.
    record Check(Key key, Condition condition) implements Action {}
}
