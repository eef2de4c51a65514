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
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// A table behind a bad line.
///
/// @param fates what becomes of each write
public record FaultyTable(Table table, Supplier<Fate> fates) implements Table {

    public enum Fate {
        DONE,
        NEVER_ARRIVES,
        ANSWER_IS_LOST
    }

    /// Of ten writes one never arrives, and of one the answer is lost.
    public static FaultyTable random(Table table, RandomGenerator random) {
        return new FaultyTable(
                table,
                () ->
                        switch (random.nextInt(10)) {
                            case 0 -> Fate.NEVER_ARRIVES;
                            case 1 -> Fate.ANSWER_IS_LOST;
                            default -> Fate.DONE;
                        });
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
        Fate fate = fates.get();
        if (fate == Fate.NEVER_ARRIVES) {
            throw away();
        }
        Written written = table.write(actions);
        if (fate == Fate.ANSWER_IS_LOST) {
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
