package dev.writ.store.dynamo;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Written;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Writes that are done once however often an answer is lost.
///
/// A single put is one update (1 write unit per KiB); its row keeps the token of the write, so a
/// repetition that is refused can tell that the first try did it. Whatever cannot tell (counters,
/// conditional deletes, checks, several actions) is a transaction (2 units per KiB), which DynamoDB
/// itself does once for its token within ten minutes.
final class Writes {

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final Tries tries;
    private final Transactions transactions;

    Writes(DynamoDbClient client, String table, Clock clock, Tries tries) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.tries = tries;
        this.transactions = new Transactions(client, table, clock, tries);
    }

    Written write(List<Action> actions) {
        if (actions.size() > 1) {
            return transactions.write(actions);
        }
        return switch (actions.getFirst()) {
            case Action.Put put -> put(put);
            case Action.Delete(var key, Condition.None none) -> {
                tries.run(() -> client.deleteItem(d -> d.tableName(table).key(Rows.key(key))));
                yield new Written.Done();
            }
            case Action.Delete delete -> transactions.write(actions);
            case Action.Add add -> transactions.write(actions);
            case Action.Check check -> transactions.write(actions);
        };
    }

    private Written put(Action.Put put) {
        String token = tries.token();
        var how = Expression.put(put.item(), put.condition(), clock.instant(), token);
        var request =
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(Rows.key(put.key()))
                        .updateExpression(how.update().orElseThrow())
                        .conditionExpression(how.condition().orElse(null))
                        .expressionAttributeValues(how.values())
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        return tries.run(unsure -> update(request, token, unsure));
    }

    private Written update(UpdateItemRequest request, String token, boolean unsure) {
        try {
            client.updateItem(request);
            return new Written.Done();
        } catch (ConditionalCheckFailedException refused) {
            boolean mine = refused.hasItem() && wrote(token, refused.item());
            if (mine) {
                return new Written.Done();
            }
            if (unsure) {
                // Ours may have been written and replaced since: neither done nor refused.
                throw tries.enough(refused);
            }
            return new Written.Refused(0);
        }
    }

    private static boolean wrote(String token, Map<String, AttributeValue> row) {
        return Rows.text(token).equals(row.get(Rows.WRITTEN_BY));
    }

    /// The expression of an addition: to what is there, or, where there is nothing, from 0.
    static Expression addition(Action.Add add, boolean fresh, Instant now, String token) {
        if (!fresh) {
            return Expression.add(add.deltas(), now, token);
        }
        var counters = Fields.of("", add.deltas());
        var item = new Item(add.key(), Optional.empty(), 0, Optional.empty(), counters);
        return Expression.put(item, new Condition.Absent(), now, token);
    }
}
