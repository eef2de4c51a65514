package dev.writ.store;

import dev.writ.kernel.Table;
import dev.writ.store.dynamo.Address;
import dev.writ.store.dynamo.DynamoTable;
import dev.writ.store.sqlite.SqliteTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chooses the table of this process: DynamoDB where its address or region is said, else the file.
///
/// It is opened by its first use, so a command that needs none leaves no folder behind. Where
/// DynamoDB is not chosen, no client of it is made.
public class ChosenStore {

    private static final Path DEFAULT = Path.of(".writ");

    /// @param data the data folder; the environment variable `WRIT_DATA` sets it
    /// @param inMemory keep nothing, whatever else is set
    /// @param url address of a DynamoDB: `WRIT_DYNAMODB_URL`
    /// @param region of the DynamoDB: `WRIT_DYNAMODB_REGION`
    /// @param name of its table: `WRIT_DYNAMODB_TABLE`
    @Produces
    @ApplicationScoped
    Table table(
            Clock clock,
            @ConfigProperty(name = "writ.data") Optional<Path> data,
            @ConfigProperty(name = "writ.in-memory", defaultValue = "false") boolean inMemory,
            @ConfigProperty(name = "writ.dynamodb.url") Optional<String> url,
            @ConfigProperty(name = "writ.dynamodb.region") Optional<String> region,
            @ConfigProperty(name = "writ.dynamodb.table", defaultValue = "writ") String name) {
        if (inMemory) {
            return SqliteTable.inMemory(clock);
        }
        return url.isPresent() || region.isPresent()
                ? DynamoTable.open(Address.of(url, region), name, clock)
                : SqliteTable.open(data.orElse(DEFAULT), clock);
    }

    void close(@Disposes Table table) {
        if (table instanceof SqliteTable sqlite) {
            sqlite.close();
        } else if (table instanceof DynamoTable dynamo) {
            dynamo.close();
        }
    }
}
