package dev.writ.store.dynamo;

import dev.writ.kernel.Table;
import dev.writ.store.TableContract;
import org.junit.jupiter.api.AfterEach;

class DynamoTableTest extends TableContract {

    @Override
    protected Table emptyTable() {
        return DynamoLocal.emptyTable(clock);
    }

    @AfterEach
    void close() {
        ((DynamoTable) table).close();
    }
}
