package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.AskedTable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// What `AskedTable` says of rights is what the adapter calls.
class RightsOfCallsTest {

    private static final Key KEY = new Key("P", "S");
    private static final Key OTHER = new Key("P", "T");
    private static final Item ITEM =
            new Item(KEY, Optional.empty(), 0, Optional.empty(), Fields.of("", Map.of()));
    private static final Condition NONE = new Condition.None();
    private static final Condition ABSENT = new Condition.Absent();

    static Stream<Arguments> calls() {
        return Stream.of(
                call("get", table -> table.get(KEY)),
                call("several gets", table -> table.getAll(List.of(KEY, OTHER))),
                call("no gets", table -> table.getAll(List.of())),
                call("puts", table -> table.putAll(List.of(ITEM))),
                call("no puts", table -> table.putAll(List.of())),
                call("query", table -> table.query(Query.of("P", ""))),
                call("query on the index", table -> table.query(Query.ofIndex("P", ""))),
                call("put", table -> table.write(new Action.Put(ITEM, ABSENT))),
                call("delete", table -> table.write(new Action.Delete(KEY, NONE))),
                call("careful delete", table -> table.write(new Action.Delete(KEY, ABSENT))),
                call("addition", table -> table.write(new Action.Add(KEY, Map.of("n", 1L)))),
                call(
                        "transaction",
                        table ->
                                table.write(
                                        List.of(
                                                new Action.Put(ITEM, NONE),
                                                new Action.Check(OTHER, ABSENT)))));
    }

    private static Arguments call(String name, Consumer<Table> call) {
        return arguments(name, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void the_adapter_calls_what_is_said(String name, Consumer<Table> call) {
        var said = new AskedTable(SqliteTable.inMemory(Clock.systemUTC()));
        call.accept(said);

        var client = new Noting();
        call.accept(
                new DynamoTable(
                        client,
                        "writ",
                        Clock.systemUTC(),
                        Tries.usual("The table", RandomGenerator::getDefault)));

        assertThat(client.noted).isEqualTo(said.rights());
    }

    /// A server that has nothing and takes everything.
    private static final class Noting implements DynamoDbClient {

        private final Set<String> noted = new TreeSet<>();

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            noted.add("GetItem");
            return GetItemResponse.builder().build();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            noted.add("BatchGetItem");
            return BatchGetItemResponse.builder()
                    .responses(Map.of())
                    .unprocessedKeys(Map.of())
                    .build();
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            noted.add("BatchWriteItem");
            return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            noted.add(request.indexName() == null ? "Query" : "Query on " + request.indexName());
            return QueryResponse.builder().build();
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            noted.add("UpdateItem");
            return UpdateItemResponse.builder().build();
        }

        @Override
        public DeleteItemResponse deleteItem(DeleteItemRequest request) {
            noted.add("DeleteItem");
            return DeleteItemResponse.builder().build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            request.transactItems().forEach(part -> noted.add(right(part)));
            return TransactWriteItemsResponse.builder().build();
        }

        private static String right(TransactWriteItem part) {
            if (part.put() != null) {
                return "PutItem";
            }
            if (part.update() != null) {
                return "UpdateItem";
            }
            return part.delete() != null ? "DeleteItem" : "ConditionCheckItem";
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
