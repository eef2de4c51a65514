package dev.writ.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Table;
import dev.writ.store.TableContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTableTest extends TableContract {

    @TempDir Path folder;

    private SqliteTable open = SqliteTable.inMemory(clock);

    @Override
    protected Table emptyTable() {
        open = SqliteTable.open(folder.resolve("data"), clock);
        return open;
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Nested
    class InMemory extends TableContract {

        @Override
        protected Table emptyTable() {
            return SqliteTable.inMemory(clock);
        }
    }

    @Test
    void what_was_written_is_there_after_the_file_is_opened_again() {
        table.write(put(item("a")));
        open.close();
        open = SqliteTable.open(folder.resolve("data"), clock);
        assertThat(open.get(key("a"))).isPresent();
    }

    @Test
    void two_processes_on_one_file_see_each_others_writes() {
        try (var other = SqliteTable.open(folder.resolve("data"), clock)) {
            other.write(put(item("a")));
            table.write(put(item("b")));
            assertThat(table.get(key("a"))).isPresent();
            assertThat(other.get(key("b"))).isPresent();
        }
    }

    @Test
    void a_file_that_is_no_store_is_refused_by_name() throws IOException {
        Path data = Files.createDirectories(folder.resolve("other"));
        Files.writeString(data.resolve("writ.db"), "this is not a database, only some text ....");
        assertThatThrownBy(() -> SqliteTable.open(data, clock))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("writ.db is damaged or not a Writ store");
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> SqliteTable.open(file.resolve("data"), clock))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void a_file_of_a_newer_writ_is_refused() throws SQLException {
        Path data = folder.resolve("newer");
        SqliteTable.open(data, clock).close();
        try (var connection = Database.file(data);
                var statement = connection.createStatement()) {
            statement.executeUpdate("pragma user_version = 99");
        }
        assertThatThrownBy(() -> SqliteTable.open(data, clock))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("newer Writ");
    }
}
