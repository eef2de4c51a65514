package dev.writ.store.sqlite;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Cursor;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.Transaction;
import dev.writ.kernel.Written;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The table in one SQLite file, or in memory. For many threads, and for several processes on one
/// file.
///
/// A commit survives the end of the process at any moment; the newest commits may be lost, whole,
/// when the machine itself loses power.
public final class SqliteTable implements Table, AutoCloseable {

    /// A page of a query ends there, as DynamoDB's does.
    private static final int MAX_PAGE_BYTES = 1024 * 1024;

    private final String file;
    private final Clock clock;
    private final Connection writing;
    private final Connection reading;
    private final Rows rows;
    private final Writer writer;
    private final ReentrantLock readLock;

    /// @param folder is created where there is none; the file in it is `writ.db`
    /// @throws dev.writ.kernel.Failed when it cannot be opened: file and remedy
    public static SqliteTable open(Path folder, Clock clock) {
        return new SqliteTable(
                folder.resolve(Database.FILE).toString(),
                Database.file(folder),
                Optional.of(Database.file(folder)),
                clock);
    }

    /// Gone with the process.
    public static SqliteTable inMemory(Clock clock) {
        return new SqliteTable("in memory", Database.inMemory(), Optional.empty(), clock);
    }

    SqliteTable(String file, Connection writing, Optional<Connection> reading, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.writing = writing;
        this.reading = reading.orElse(writing);
        var writeLock = new ReentrantLock();
        this.readLock = reading.isPresent() ? new ReentrantLock() : writeLock;
        try {
            var writingRows = new Rows(writing);
            this.rows = reading.isPresent() ? new Rows(this.reading) : writingRows;
            this.writer = new Writer(writing, writingRows, file, clock, writeLock);
        } catch (SQLException error) {
            throw SqliteErrors.of(file, error);
        }
    }

    @Override
    public Optional<Item> get(Key key) {
        return read(() -> living(key));
    }

    @Override
    public Map<Key, Item> getAll(Collection<Key> keys) {
        return read(
                () -> {
                    var found = new LinkedHashMap<Key, Item>();
                    for (Key key : keys) {
                        living(key).ifPresent(item -> found.put(key, item));
                    }
                    return found;
                });
    }

    @Override
    public Written write(List<Action> actions) {
        Transaction.check(actions);
        return writer.write(actions);
    }

    @Override
    public void putAll(Collection<Item> items) {
        items.forEach(Item::checkedBytes);
        var batch = new ArrayList<Action>();
        for (Item item : items) {
            batch.add(new Action.Put(item, new Condition.None()));
            if (batch.size() == MAX_ACTIONS) {
                writer.write(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            writer.write(batch);
        }
    }

    @Override
    public Page query(Query query) {
        List<String> after = position(query);
        Rows.Found found = read(() -> rows.page(query, after, clock.instant(), MAX_PAGE_BYTES));
        Optional<String> next =
                found.more()
                        ? Optional.of(cursor(query.by(), found.items().getLast()))
                        : Optional.empty();
        return new Page(found.items(), next);
    }

    @Override
    public void close() {
        try {
            reading.close();
            writing.close();
        } catch (SQLException error) {
            throw SqliteErrors.of(file, error);
        }
    }

    private static List<String> position(Query query) {
        int parts = query.by() == Query.By.KEY ? 1 : 3;
        return query.cursor()
                .map(cursor -> Cursor.unpack(cursor, parts))
                .or(() -> query.startAfter().map(List::of))
                .orElse(List.of());
    }

    private static String cursor(Query.By by, Item last) {
        return switch (by) {
            case KEY -> Cursor.pack(List.of(last.key().sort()));
            case INDEX ->
                    Cursor.pack(
                            List.of(
                                    last.index().orElseThrow().sort(),
                                    last.key().partition(),
                                    last.key().sort()));
        };
    }

    private Optional<Item> living(Key key) throws SQLException {
        return rows.find(key).filter(item -> !item.expiredAt(clock.instant()));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T run() throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        readLock.lock();
        try {
            return reading.run();
        } catch (SQLException error) {
            rows.renew();
            throw SqliteErrors.of(file, error);
        } finally {
            readLock.unlock();
        }
    }
}
