package dev.writ.store.dynamo;

import dev.writ.kernel.Action;
import dev.writ.kernel.Failed;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The table in the cloud.
///
/// Reads by key and queries by key see every write that ended before; a query on the index may lag
/// behind by moments, as DynamoDB's indexes do. `putAll` starts each row at version 1.
///
/// What may pass is repeated with jitter, then thrown as {@link dev.writ.kernel.TryAgain}; a lost
/// answer makes no write happen twice and refuses none that was done.
public final class DynamoTable implements Table, AutoCloseable {

    /// DynamoDB's rule.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final Tries tries;
    private final Writes writes;
    private final Batches batches;
    private final Pages pages;

    /// Contacts nothing on AWS, where the table must be there; for a trial the table is made.
    ///
    /// @param name the table's name, `writ.dynamodb.table`
    /// @throws dev.writ.kernel.Failed when it cannot be the name of a table
    public static DynamoTable open(Address address, String name, Clock clock) {
        if (!NAME.matcher(name).matches()) {
            throw Failed.invalid(
                    "WRIT_DYNAMODB_TABLE is no name of a table",
                    "Use 3 to 255 letters, digits, '_', '-' or '.'");
        }
        DynamoDbClient client = DynamoTables.client(address);
        String store = "The table " + name + " in the DynamoDB " + address;
        var table =
                new DynamoTable(
                        client, name, clock, Tries.usual(store, ThreadLocalRandom::current));
        if (address.isTrial()) {
            table.create();
        }
        return table;
    }

    /// @param client one of {@link DynamoTables#client}: it must repeat nothing by itself
    DynamoTable(DynamoDbClient client, String table, Clock clock, Tries tries) {
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

    @Override
    public void close() {
        client.close();
    }

    /// One that is there stays as it is.
    void create() {
        tries.run(
                () -> {
                    DynamoTables.create(client, table);
                    return true;
                });
    }

    private boolean live(Item item) {
        return !item.expiredAt(clock.instant());
    }

    private static Optional<Item> none() {
        return Optional.empty();
    }
}
