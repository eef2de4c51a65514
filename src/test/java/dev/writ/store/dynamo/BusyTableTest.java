package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.TryAgain;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Answers that DynamoDB Local never gives: busy, cancelled by a conflict, half processed.
class BusyTableTest {

    private static final int TRIES = 4;

    private final List<Duration> pauses = new ArrayList<>();
    private final Scripted client = new Scripted();
    private final DynamoTable table =
            new DynamoTable(
                    client,
                    "t",
                    Clock.systemUTC(),
                    new Tries(
                            "the table",
                            TRIES,
                            Duration.ofMillis(100),
                            Duration.ofMillis(150),
                            pauses::add,
                            ThreadLocalRandom::current));

    @Test
    void a_throttled_read_is_repeated_after_a_pause_within_the_bounds() {
        client.fail("ProvisionedThroughputExceededException", 400, 3);
        assertThat(table.get(new Key("p", "s"))).isEmpty();
        assertThat(pauses).hasSize(3).allMatch(pause -> pause.toMillis() <= 150);
    }

    @Test
    void an_inner_error_that_stays_is_to_be_tried_again() {
        client.fail("InternalServerError", 500, TRIES);
        assertThatThrownBy(() -> table.get(new Key("p", "s"))).isInstanceOf(TryAgain.class);
        assertThat(pauses).hasSize(TRIES - 1);
    }

    @Test
    void a_denied_call_is_not_repeated() {
        client.fail("AccessDeniedException", 400, TRIES);
        assertThatThrownBy(() -> table.get(new Key("p", "s")))
                .isInstanceOf(Failed.class)
                .isNotInstanceOf(TryAgain.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_transaction_in_conflict_is_sent_again() {
        client.conflicts = TRIES - 1;
        assertThat(table.write(deletion()).done()).isTrue();
    }

    @Test
    void a_transaction_that_stays_in_conflict_is_to_be_tried_again() {
        client.conflicts = TRIES;
        assertThatThrownBy(() -> table.write(deletion())).isInstanceOf(TryAgain.class);
    }

    @Test
    void what_was_left_unprocessed_is_sent_until_all_is_written() {
        client.processed = 7;
        table.putAll(items(60));
        assertThat(client.written).isEqualTo(60);
    }

    @Test
    void a_batch_of_which_nothing_is_ever_processed_is_to_be_tried_again() {
        client.processed = 0;
        assertThatThrownBy(() -> table.putAll(items(5))).isInstanceOf(TryAgain.class);
    }

    @Test
    void what_was_left_unread_is_asked_for_until_all_is_read() {
        client.processed = 7;
        var keys = items(150).stream().map(Item::key).toList();
        assertThat(table.getAll(keys)).hasSize(150).containsOnlyKeys(keys);
        assertThat(pauses).allMatch(pause -> pause.toMillis() <= 100);
    }

    @Test
    void keys_of_which_none_is_ever_read_are_to_be_tried_again() {
        client.processed = 0;
        var keys = items(5).stream().map(Item::key).toList();
        assertThatThrownBy(() -> table.getAll(keys)).isInstanceOf(TryAgain.class);
        assertThat(pauses).hasSize(TRIES - 1);
    }

    private static Action deletion() {
        return new Action.Delete(new Key("p", "s"), new Condition.Present());
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new Item(
                                        new Key("p", "s" + i),
                                        Optional.empty(),
                                        0,
                                        Optional.empty(),
                                        Fields.builder().build()))
                .toList();
    }

    private static final class Scripted implements DynamoDbClient {

        private final Deque<DynamoDbException> faults = new ArrayDeque<>();
        private int conflicts;
        private int processed;
        private int written;

        void fail(String code, int status, int times) {
            var details = AwsErrorDetails.builder().errorCode(code).build();
            var fault = DynamoDbException.builder().awsErrorDetails(details).statusCode(status);
            for (int i = 0; i < times; i++) {
                faults.add((DynamoDbException) fault.build());
            }
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            if (!faults.isEmpty()) {
                throw faults.remove();
            }
            return GetItemResponse.builder().build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            if (conflicts-- > 0) {
                throw TransactionCanceledException.builder()
                        .cancellationReasons(
                                CancellationReason.builder().code("TransactionConflict").build())
                        .build();
            }
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            var asked = Objects.requireNonNull(request.requestItems().get("t")).keys();
            int done = Math.min(processed, asked.size());
            var rows = asked.subList(0, done).stream().map(Scripted::row).toList();
            var left = KeysAndAttributes.builder().keys(asked.subList(done, asked.size())).build();
            return BatchGetItemResponse.builder()
                    .responses(Map.of("t", rows))
                    .unprocessedKeys(left.keys().isEmpty() ? Map.of() : Map.of("t", left))
                    .build();
        }

        private static Map<String, AttributeValue> row(Map<String, AttributeValue> key) {
            var fields = Fields.builder().build();
            var item = new Item(Rows.key(key), Optional.empty(), 1, Optional.empty(), fields);
            return Rows.write(item);
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            var sent = request.requestItems().getOrDefault("t", List.of());
            int done = Math.min(processed, sent.size());
            written += done;
            var left = sent.subList(done, sent.size());
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(left.isEmpty() ? Map.of() : Map.of("t", left))
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
