package dev.writ.store.dynamo;

import dev.writ.kernel.Cursor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// One page of a partition of the table or of the index.
///
/// A page may be shorter than its limit, even empty, while more may come: DynamoDB reads at most
/// 1 MiB, and expired rows are left out after they were counted.
final class Pages {

    /// By, partition and prefix of the query, then the row's key and its sort key in the index.
    private static final int CURSOR_PARTS = 6;

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final Tries tries;

    Pages(DynamoDbClient client, String table, Clock clock, Tries tries) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.tries = tries;
    }

    Page page(Query query) {
        var request = request(query);
        var answer = tries.run(() -> client.query(request));
        Optional<String> next =
                answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
                        ? Optional.of(pack(query, answer.lastEvaluatedKey()))
                        : Optional.empty();
        return new Page(answer.items().stream().map(Rows::read).toList(), next);
    }

    private QueryRequest request(Query query) {
        boolean byKey = query.by() == Query.By.KEY;
        var values = new HashMap<String, AttributeValue>();
        values.put(":partition", Rows.text(query.partition()));
        values.put(":now", Rows.number(clock.instant().getEpochSecond()));
        String keys = (byKey ? Rows.PARTITION : Rows.INDEX_PARTITION) + " = :partition";
        if (!query.sortPrefix().isEmpty()) {
            keys += " AND begins_with(" + (byKey ? Rows.SORT : Rows.INDEX_SORT) + ", :prefix)";
            values.put(":prefix", Rows.text(query.sortPrefix()));
        }
        var request =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression(keys)
                        .filterExpression(Expression.LIVE)
                        .expressionAttributeValues(values)
                        .scanIndexForward(!query.descending())
                        .consistentRead(byKey)
                        .limit(query.limit());
        if (!byKey) {
            request.indexName(DynamoTables.INDEX);
        }
        query.cursor().ifPresent(cursor -> request.exclusiveStartKey(unpack(query, cursor)));
        return request.build();
    }

    private static String pack(Query query, Map<String, AttributeValue> last) {
        return Cursor.pack(
                List.of(
                        query.by().name(),
                        query.partition(),
                        query.sortPrefix(),
                        Rows.text(last, Rows.PARTITION),
                        Rows.text(last, Rows.SORT),
                        query.by() == Query.By.KEY ? "" : Rows.text(last, Rows.INDEX_SORT)));
    }

    private static Map<String, AttributeValue> unpack(Query query, String cursor) {
        var parts = Cursor.unpack(cursor, CURSOR_PARTS);
        boolean byKey = query.by() == Query.By.KEY;
        var asked = List.of(query.by().name(), query.partition(), query.sortPrefix());
        boolean inside =
                byKey
                        ? parts.get(3).equals(query.partition())
                                && parts.get(4).startsWith(query.sortPrefix())
                        : !parts.get(3).isEmpty()
                                && !parts.get(5).isEmpty()
                                && parts.get(5).startsWith(query.sortPrefix());
        if (!parts.subList(0, 3).equals(asked) || !inside || parts.get(4).isEmpty()) {
            throw Failed.invalid(
                    "The cursor is not one that this list gave", "Start from the first page");
        }
        var start = new HashMap<String, AttributeValue>();
        start.put(Rows.PARTITION, Rows.text(parts.get(3)));
        start.put(Rows.SORT, Rows.text(parts.get(4)));
        if (!byKey) {
            start.put(Rows.INDEX_PARTITION, Rows.text(query.partition()));
            start.put(Rows.INDEX_SORT, Rows.text(parts.get(5)));
        }
        return start;
    }
}
