package dev.writ.store.dynamo;

import dev.writ.kernel.Action;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.Transaction;
import dev.writ.kernel.Written;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The table in the cloud.
///
/// Reads by key and queries by key see every write that ended before; a query on the index may lag
/// behind by moments, as DynamoDB's indexes do. `putAll` starts each row at version 1.
///
/// What may pass is repeated with jitter, then thrown as {@link dev.writ.kernel.TryAgain}; a lost
/// answer makes no write happen twice and refuses none that was done.
public final class DynamoTable implements Table {

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final Tries tries;
    private final Writes writes;
    private final Batches batches;
    private final Pages pages;

    /// @param client one of {@link DynamoTables#client}: it must repeat nothing by itself
    /// @param table the table's name, `writ.dynamodb.table`
    public DynamoTable(DynamoDbClient client, String table, Clock clock, Tries tries) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.tries = tries;
        this.writes = new Writes(client, table, clock, tries);
        this.batches = new Batches(client, table, tries);
        this.pages = new Pages(client, table, clock, tries);
    }

    @Override
    public Optional<Item> get(Key key) {
        var answer =
                tries.run(
                        () ->
                                client.getItem(
                                        g ->
                                                g.tableName(table)
                                                        .key(Rows.key(key))
                                                        .consistentRead(true)));
        return answer.hasItem() ? Optional.of(Rows.read(answer.item())).filter(this::live) : none();
    }

    @Override
    public Map<Key, Item> getAll(Collection<Key> keys) {
        var found = batches.get(keys);
        found.values().removeIf(item -> !live(item));
        return found;
    }

    @Override
    public Written write(List<Action> actions) {
        Transaction.check(actions);
        return writes.write(actions);
    }

    @Override
    public void putAll(Collection<Item> items) {
        items.forEach(Item::checkedBytes);
        batches.put(items);
    }

    @Override
    public Page query(Query query) {
        return pages.page(query);
    }

    private boolean live(Item item) {
        return !item.expiredAt(clock.instant());
    }

    private static Optional<Item> none() {
        return Optional.empty();
    }
}
