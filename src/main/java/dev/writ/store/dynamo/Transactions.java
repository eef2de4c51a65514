package dev.writ.store.dynamo;

import dev.writ.kernel.Action;
import dev.writ.kernel.Written;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Several actions, all or none, done once for each token.
///
/// Whether a counter's item is there shows only when the transaction is cancelled: then the
/// addition is written the other way and the transaction is sent again under a new token.
final class Transactions {

    private static final String REFUSED = "ConditionalCheckFailed";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final Tries tries;

    Transactions(DynamoDbClient client, String table, Clock clock, Tries tries) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.tries = tries;
    }

    Written write(List<Action> actions) {
        var fresh = new HashSet<Integer>();
        for (int sent = 1; ; sent++) {
            var request = request(actions, fresh);
            var cancelled = tries.run(() -> send(request));
            if (cancelled.isEmpty()) {
                return new Written.Done();
            }
            var reasons = cancelled.get().cancellationReasons();
            var turned = new HashSet<Integer>();
            for (int i = 0; i < reasons.size(); i++) {
                if (!REFUSED.equals(reasons.get(i).code())) {
                    continue;
                }
                if (!(actions.get(i) instanceof Action.Add)) {
                    return new Written.Refused(i);
                }
                turned.add(i);
            }
            turn(turned, fresh);
            if (turned.isEmpty() || sent > 1) {
                tries.pause(sent, cancelled.get());
            }
        }
    }

    private static void turn(Set<Integer> turned, Set<Integer> fresh) {
        for (int i : turned) {
            if (!fresh.remove(i)) {
                fresh.add(i);
            }
        }
    }

    /// @return why it was cancelled, if it was
    private Optional<TransactionCanceledException> send(TransactWriteItemsRequest request) {
        try {
            client.transactWriteItems(request);
            return Optional.empty();
        } catch (TransactionCanceledException cancelled) {
            if (!cancelled.hasCancellationReasons()) {
                throw Faults.invalid(cancelled.getMessage(), cancelled);
            }
            for (CancellationReason reason : cancelled.cancellationReasons()) {
                judge(reason, cancelled);
            }
            return Optional.of(cancelled);
        }
    }

    private static void judge(CancellationReason reason, TransactionCanceledException cancelled) {
        @Nullable String code = reason.code();
        boolean known =
                code == null
                        || code.equals("None")
                        || code.equals(REFUSED)
                        || Faults.passesReason(code);
        if (!known) {
            throw Faults.invalid(reason.message(), cancelled);
        }
    }

    private TransactWriteItemsRequest request(List<Action> actions, Set<Integer> fresh) {
        String token = tries.token();
        Instant now = clock.instant();
        var parts = new ArrayList<TransactWriteItem>();
        for (Action action : actions) {
            parts.add(part(action, fresh.contains(parts.size()), now, token));
        }
        return TransactWriteItemsRequest.builder()
                .transactItems(parts)
                .clientRequestToken(token)
                .build();
    }

    private TransactWriteItem part(Action action, boolean fresh, Instant now, String token) {
        return switch (action) {
            case Action.Put put ->
                    update(action, Expression.put(put.item(), put.condition(), now, token));
            case Action.Add add -> update(action, Writes.addition(add, fresh, now, token));
            case Action.Delete delete -> {
                var how = Expression.of(delete.condition(), now);
                yield TransactWriteItem.builder()
                        .delete(
                                d ->
                                        d.tableName(table)
                                                .key(Rows.key(delete.key()))
                                                .conditionExpression(how.condition().orElse(null))
                                                .expressionAttributeValues(how.valuesOrNull()))
                        .build();
            }
            case Action.Check check -> {
                var how = Expression.check(check.condition(), now);
                yield TransactWriteItem.builder()
                        .conditionCheck(
                                c ->
                                        c.tableName(table)
                                                .key(Rows.key(check.key()))
                                                .conditionExpression(how.condition().orElse(null))
                                                .expressionAttributeValues(how.valuesOrNull()))
                        .build();
            }
        };
    }

    private TransactWriteItem update(Action action, Expression how) {
        return TransactWriteItem.builder()
                .update(
                        u ->
                                u.tableName(table)
                                        .key(Rows.key(action.key()))
                                        .updateExpression(how.update().orElseThrow())
                                        .conditionExpression(how.condition().orElse(null))
                                        .expressionAttributeNames(how.namesOrNull())
                                        .expressionAttributeValues(how.values()))
                .build();
    }
}
