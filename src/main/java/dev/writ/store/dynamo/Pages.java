package dev.writ.store.dynamo;

import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// One page of a partition of the table or of the index.
///
/// A page may be shorter than its limit, even empty, while more may come: DynamoDB reads at most
/// 1 MiB, and expired rows are left out after they were counted.
final class Pages {

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
        if (Position.isBehindAll(query)) {
            return new Page(List.of(), Optional.empty());
        }
        var request = request(query);
        var answer = tries.run(() -> client.query(request));
        Optional<String> next =
                answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
                        ? Optional.of(Position.pack(query, answer.lastEvaluatedKey()))
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
        Position.of(query).ifPresent(request::exclusiveStartKey);
        return request.build();
    }
}
