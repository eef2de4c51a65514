package dev.writ.store.dynamo;

import dev.writ.kernel.Table;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The table of a process in the cloud, where there is nothing to choose. Where there is,
/// `store.ChosenStore` comes before it.
public class CloudStore {

    /// @param url address of a DynamoDB for trials: `WRIT_DYNAMODB_URL`
    /// @param region `WRIT_DYNAMODB_REGION`
    /// @param own that of the function, which Lambda tells it: `AWS_REGION`
    /// @param name of its table: `WRIT_DYNAMODB_TABLE`
    @Produces
    @DefaultBean
    @ApplicationScoped
    Table table(
            Clock clock,
            @ConfigProperty(name = "writ.dynamodb.url") Optional<String> url,
            @ConfigProperty(name = "writ.dynamodb.region") Optional<String> region,
            @ConfigProperty(name = "aws.region") Optional<String> own,
            @ConfigProperty(name = "writ.dynamodb.table", defaultValue = "writ") String name) {
        return DynamoTable.open(Address.of(url, region.or(() -> own)), name, clock);
    }

    void close(@Disposes Table table) {
        if (table instanceof DynamoTable dynamo) {
            dynamo.close();
        }
    }
}
