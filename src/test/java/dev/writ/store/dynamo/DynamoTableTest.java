package dev.writ.store.dynamo;

import dev.writ.kernel.Table;
import dev.writ.store.TableContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoTableTest extends TableContract {

    private static DynamoDbClient client;

    @BeforeAll
    static void connect() {
        client = DynamoLocal.client();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    protected Table emptyTable() {
        return DynamoLocal.emptyTable(client, clock);
    }
}
