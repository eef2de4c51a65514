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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A table that answers nobody any more once a use case has called it so often: the process hangs
/// there, to be killed. What was called last is done.
public final class StoppingTable implements Table {

    private final Table table;
    private final String useCase;
    private final Runnable stopped;
    private final AtomicInteger left;

    /// @param calls of the use case that are answered
    /// @param stopped told once
    public StoppingTable(Table table, Class<?> useCase, int calls, Runnable stopped) {
        this.table = table;
        this.useCase = useCase.getName();
        this.left = new AtomicInteger(calls);
        this.stopped = stopped;
    }

    @Override
    public Optional<Item> get(Key key) {
        return answered(() -> table.get(key));
    }

    @Override
    public Map<Key, Item> getAll(Collection<Key> keys) {
        return answered(() -> table.getAll(keys));
    }

    @Override
    public Written write(List<Action> actions) {
        return answered(() -> table.write(actions));
    }

    @Override
    public void putAll(Collection<Item> items) {
        answered(
                () -> {
                    table.putAll(items);
                    return items;
                });
    }

    @Override
    public Page query(Query query) {
        return answered(() -> table.query(query));
    }

    private <T> T answered(Supplier<T> call) {
        if (left.get() < 0) {
            hang();
        }
        T answer = call.get();
        int rest = isCalledByUseCase() ? left.decrementAndGet() : 0;
        if (rest == -1) {
            stopped.run();
        }
        if (rest < 0) {
            hang();
        }
        return answer;
    }

    private boolean isCalledByUseCase() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(useCase)));
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException killed) {
            throw new IllegalStateException(killed);
        }
    }
}
