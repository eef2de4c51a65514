package dev.writ.store;

import dev.writ.kernel.Table;
import dev.writ.store.sqlite.SqliteTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chooses the table of this process. It is opened by its first use, so a command that needs none
/// leaves no folder behind.
public class LocalStore {

    private static final Path DEFAULT = Path.of(".writ");

    /// @param data the data folder; the environment variable `WRIT_DATA` sets it
    /// @param inMemory keep nothing
    @Produces
    @ApplicationScoped
    Table table(
            Clock clock,
            @ConfigProperty(name = "writ.data") Optional<Path> data,
            @ConfigProperty(name = "writ.in-memory", defaultValue = "false") boolean inMemory) {
        return inMemory
                ? SqliteTable.inMemory(clock)
                : SqliteTable.open(data.orElse(DEFAULT), clock);
    }

    void close(@Disposes Table table) {
        if (table instanceof SqliteTable sqlite) {
            sqlite.close();
        }
    }
}
