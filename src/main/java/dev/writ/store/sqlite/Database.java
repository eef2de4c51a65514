package dev.writ.store.sqlite;

import dev.writ.kernel.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/// Opens the file and brings its schema up to date.
final class Database {

    static final String FILE = "writ.db";

    /// Raised with each change of the schema; a file of a newer Writ is refused.
    private static final int SCHEMA = 1;

    /// Another process on the same file is waited for that long.
    private static final int BUSY_MILLIS = 10_000;

    /// Negative: KiB instead of pages, as SQLite wants it.
    private static final int CACHE_KIB = -16 * 1024;

    /// Pages in the log before they are copied into the file, which waits for the disk: 64 MiB.
    private static final int LOG_PAGES = 16 * 1024;

    private static final String CREATE_ITEMS =
            """
            create table if not exists items(
              partition text not null,
              sort text not null,
              index_partition text,
              index_sort text,
              version integer not null,
              expires integer,
              body text not null)""";

    /// Rows lie in the order they came, large as they are; what is sorted is small.
    private static final String CREATE_KEY =
            "create unique index if not exists items_by_key on items(partition, sort)";

    private static final String CREATE_INDEX =
            """
            create index if not exists items_by_index
              on items(index_partition, index_sort, partition, sort)
              where index_partition is not null""";

    private Database() {}

    static Connection inMemory() {
        return open("jdbc:sqlite::memory:", "in memory");
    }

    static Connection file(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw SqliteErrors.cannotOpen(file.toString(), refused);
        }
        return open(JDBC.PREFIX + file, file.toString());
    }

    /// The driver's own class makes the connection: in a native image nobody else finds it.
    private static Connection open(String url, String name) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(0));
        try {
            Connection connection = JDBC.createConnection(url, config.toProperties());
            migrate(connection, name);
            try (var statement = connection.createStatement()) {
                statement.execute("pragma wal_autocheckpoint = " + LOG_PAGES);
            }
            return connection;
        } catch (SQLException refused) {
            throw SqliteErrors.of(name, refused);
        }
    }

    private static void migrate(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            int version;
            try (var row = statement.executeQuery("pragma user_version")) {
                version = row.getInt(1);
            }
            if (version > SCHEMA) {
                connection.close();
                throw Failed.invalid(
                        name + " was written by a newer Writ (schema " + version + ")",
                        "Use that Writ, or another data folder");
            }
            if (version < SCHEMA) {
                statement.executeUpdate(CREATE_ITEMS);
                statement.executeUpdate(CREATE_KEY);
                statement.executeUpdate(CREATE_INDEX);
                statement.executeUpdate("pragma user_version = " + SCHEMA);
            }
        }
    }
}
