package dev.writ.store.sqlite;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Written;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// Writes for many threads with one SQLite transaction: whoever gets the lock writes what all
/// others have queued meanwhile, so that a commit is paid once for many.
final class Writer {

    /// Transactions in one commit, so that nobody waits long.
    private static final int MAX_BATCH = 256;

    private final Connection connection;
    private final Rows rows;
    private final String file;
    private final Clock clock;
    private final ReentrantLock lock;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

    /// @param lock held while the connection is in use
    Writer(Connection connection, Rows rows, String file, Clock clock, ReentrantLock lock) {
        this.connection = connection;
        this.rows = rows;
        this.file = file;
        this.clock = clock;
        this.lock = lock;
    }

    /// One caller's transaction and what came of it; touched by one thread at a time.
    private static final class Waiting {
        final List<Action> actions;
        Optional<Written> answer = Optional.empty();
        Optional<Failed> failure = Optional.empty();

        Waiting(List<Action> actions) {
            this.actions = actions;
        }

        boolean isOpen() {
            return answer.isEmpty() && failure.isEmpty();
        }
    }

    Written write(List<Action> actions) {
        var mine = new Waiting(actions);
        queue.add(mine);
        lock.lock();
        try {
            while (mine.isOpen()) {
                writeBatch();
            }
        } finally {
            lock.unlock();
        }
        return mine.answer.orElseThrow(mine.failure::orElseThrow);
    }

    private void writeBatch() {
        var batch = new ArrayList<Waiting>();
        for (Waiting next; batch.size() < MAX_BATCH && (next = queue.poll()) != null; ) {
            batch.add(next);
        }
        try {
            var answers = commit(batch);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer = Optional.of(answers.get(i));
            }
        } catch (SQLException error) {
            rollback();
            rows.renew();
            Failed failed = SqliteErrors.of(file, error);
            batch.forEach(each -> each.failure = Optional.of(failed));
        }
    }

    private List<Written> commit(List<Waiting> batch) throws SQLException {
        execute("begin immediate");
        var answers = new ArrayList<Written>();
        for (Waiting each : batch) {
            answers.add(apply(each.actions));
        }
        execute("commit");
        return answers;
    }

    /// Conditions are read before anything is written, so a refused transaction leaves no trace.
    private Written apply(List<Action> actions) throws SQLException {
        var before = new ArrayList<Optional<Item>>();
        for (int i = 0; i < actions.size(); i++) {
            Optional<Item> there = rows.find(actions.get(i).key());
            if (!holds(actions.get(i), there.filter(this::alive))) {
                return new Written.Refused(i);
            }
            before.add(there);
        }
        for (int i = 0; i < actions.size(); i++) {
            apply(actions.get(i), before.get(i));
        }
        return new Written.Done();
    }

    private boolean alive(Item item) {
        return !item.expiredAt(clock.instant());
    }

    private static boolean holds(Action action, Optional<Item> there) {
        Condition condition =
                switch (action) {
                    case Action.Put put -> put.condition();
                    case Action.Delete delete -> delete.condition();
                    case Action.Check check -> check.condition();
                    case Action.Add add -> new Condition.None();
                };
        return switch (condition) {
            case Condition.None none -> true;
            case Condition.Absent absent -> there.isEmpty();
            case Condition.Present present -> there.isPresent();
            case Condition.Version(long version) ->
                    there.isPresent() && there.get().version() == version;
        };
    }

    private void apply(Action action, Optional<Item> before) throws SQLException {
        long version = before.map(Item::version).orElse(0L) + 1;
        switch (action) {
            case Action.Put put -> rows.put(put.item().withVersion(version));
            case Action.Delete delete -> rows.delete(delete.key());
            case Action.Add add -> rows.put(added(add, before.filter(this::alive), version));
            case Action.Check check -> {}
        }
    }

    private static Item added(Action.Add add, Optional<Item> before, long version) {
        var values = new LinkedHashMap<String, Object>();
        before.ifPresent(item -> values.putAll(item.fields().values()));
        Fields old = Fields.of(add.key().partition(), values);
        for (Map.Entry<String, Long> delta : add.deltas().entrySet()) {
            long sum = old.optionalNumber(delta.getKey()).orElse(0) + delta.getValue();
            values.put(delta.getKey(), sum);
        }
        Optional<Key> index = before.flatMap(Item::index);
        return new Item(
                add.key(), index, version, before.flatMap(Item::expiry), Fields.of("", values));
    }

    private void rollback() {
        try {
            execute("rollback");
        } catch (SQLException nothingToRollBack) {
            // begin itself was refused, or SQLite has rolled back already
            return;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
