package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Template;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/// The table of `template.yaml` is the one that is made for trials and tests.
class TableOfTemplateTest {

    private static final JsonNode TEMPLATE = Template.read().only("AWS::DynamoDB::Table");

    @Test
    void the_template_makes_the_table_that_the_adapter_makes() {
        var made = new Making();
        DynamoTables.create(made, "writ");
        CreateTableRequest table = made.table.getFirst();

        assertThat(TEMPLATE.path("BillingMode").asText()).isEqualTo(table.billingModeAsString());
        assertThat(TEMPLATE.path("AttributeDefinitions").valueStream())
                .map(
                        each ->
                                each.path("AttributeName").asText()
                                        + each.path("AttributeType").asText())
                .containsExactlyElementsOf(
                        table.attributeDefinitions().stream()
                                .map(each -> each.attributeName() + each.attributeTypeAsString())
                                .toList());
        assertThat(keys(TEMPLATE)).containsExactlyElementsOf(keys(table.keySchema()));
        assertThat(TEMPLATE.at("/TimeToLiveSpecification/AttributeName").asText())
                .isEqualTo(made.expiry.getFirst().timeToLiveSpecification().attributeName());
    }

    @Test
    void its_index_is_the_same() {
        var made = new Making();
        DynamoTables.create(made, "writ");
        var index = made.table.getFirst().globalSecondaryIndexes().getFirst();

        assertThat(TEMPLATE.path("GlobalSecondaryIndexes")).hasSize(1);
        JsonNode own = TEMPLATE.path("GlobalSecondaryIndexes").get(0);
        assertThat(own.path("IndexName").asText()).isEqualTo(index.indexName());
        assertThat(keys(own)).containsExactlyElementsOf(keys(index.keySchema()));
        assertThat(own.at("/Projection/ProjectionType").asText())
                .isEqualTo(index.projection().projectionTypeAsString());
    }

    private static List<String> keys(JsonNode owner) {
        return owner.path("KeySchema")
                .valueStream()
                .map(each -> each.path("AttributeName").asText() + each.path("KeyType").asText())
                .toList();
    }

    private static List<String> keys(List<KeySchemaElement> keys) {
        return keys.stream().map(each -> each.attributeName() + each.keyTypeAsString()).toList();
    }

    /// Notes what is to be made.
    private static final class Making implements DynamoDbClient {

        private final List<CreateTableRequest> table = new ArrayList<>();
        private final List<UpdateTimeToLiveRequest> expiry = new ArrayList<>();

        @Override
        public CreateTableResponse createTable(CreateTableRequest request) {
            table.add(request);
            return CreateTableResponse.builder().build();
        }

        @Override
        public DescribeTableResponse describeTable(DescribeTableRequest request) {
            return DescribeTableResponse.builder()
                    .table(t -> t.tableStatus(TableStatus.ACTIVE))
                    .build();
        }

        @Override
        public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
            expiry.add(request);
            return UpdateTimeToLiveResponse.builder().build();
        }

        @Override
        public DynamoDbWaiter waiter() {
            return DynamoDbWaiter.builder().client(this).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
