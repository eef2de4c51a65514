package dev.writ.store.dynamo;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// Clients for DynamoDB, and the table for local trials and tests.
final class DynamoTables {

    static final String INDEX = "byIndex";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private DynamoTables() {}

    /// A client with nothing left to guess: no profile file, no metadata service, no discovery.
    ///
    /// It repeats nothing by itself; {@link DynamoTable} does, and must know that it did. A server
    /// for trials gets fixed words as credentials, as it takes any; AWS those of the environment,
    /// where a function finds them.
    static DynamoDbClient client(Address address) {
        return client(address, ANSWER);
    }

    static DynamoDbClient client(Address address, Duration answer) {
        AwsCredentialsProvider credentials =
                address.isTrial()
                        ? StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local"))
                        : EnvironmentVariableCredentialsProvider.create();
        var http =
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(answer);
        var builder =
                DynamoDbClient.builder()
                        .region(Region.of(address.region()))
                        .credentialsProvider(credentials)
                        .httpClientBuilder(http)
                        .overrideConfiguration(
                                o ->
                                        o.retryStrategy(DefaultRetryStrategy.doNotRetry())
                                                .addExecutionInterceptor(new WholeAnswers()));
        address.url().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /// Creates the table as `template.yaml` does in the cloud; one that is there stays as it is.
    static void create(DynamoDbClient client, String name) {
        try {
            client.createTable(
                    t ->
                            t.tableName(name)
                                    .billingMode(BillingMode.PAY_PER_REQUEST)
                                    .attributeDefinitions(
                                            text(Rows.PARTITION),
                                            text(Rows.SORT),
                                            text(Rows.INDEX_PARTITION),
                                            text(Rows.INDEX_SORT))
                                    .keySchema(keys(Rows.PARTITION, Rows.SORT))
                                    .globalSecondaryIndexes(index()));
        } catch (ResourceInUseException there) {
            return;
        }
        client.waiter().waitUntilTableExists(w -> w.tableName(name));
        client.updateTimeToLive(
                t ->
                        t.tableName(name)
                                .timeToLiveSpecification(
                                        s -> s.attributeName(Rows.EXPIRES).enabled(true)));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static GlobalSecondaryIndex index() {
        return GlobalSecondaryIndex.builder()
                .indexName(INDEX)
                .keySchema(keys(Rows.INDEX_PARTITION, Rows.INDEX_SORT))
                .projection(p -> p.projectionType(ProjectionType.ALL))
                .build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(part(partition, KeyType.HASH), part(sort, KeyType.RANGE));
    }

    private static KeySchemaElement part(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
