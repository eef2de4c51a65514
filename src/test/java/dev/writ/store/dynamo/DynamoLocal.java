package dev.writ.store.dynamo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local in a JVM of its own, one for the whole test run; it ends with this JVM, however
/// that ends. The first start fetches 50 MB from Maven Central.
public final class DynamoLocal {

    public static final String REGION = "eu-central-1";

    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final DynamoLocal ONE = new DynamoLocal();

    private Optional<URI> url = Optional.empty();
    private String problem = "";

    private DynamoLocal() {}

    /// Where it listens; starts it where it does not yet.
    public static URI url() {
        return ONE.started();
    }

    public static DynamoDbClient client() {
        return DynamoTables.client(Optional.of(url()), REGION);
    }

    /// A table with nothing in it.
    public static DynamoTable emptyTable(DynamoDbClient client, Clock clock) {
        String name = newTable(client);
        return new DynamoTable(client, name, clock, Tries.usual(ThreadLocalRandom::current));
    }

    /// The name of a table with nothing in it.
    static String newTable(DynamoDbClient client) {
        String name = "test-" + TABLES.incrementAndGet();
        DynamoTables.create(client, name);
        return name;
    }

    private synchronized URI started() {
        if (url.isEmpty() && problem.isEmpty()) {
            start();
        }
        return url.orElseThrow(() -> new IllegalStateException(problem));
    }

    private void start() {
        Path log = Path.of("target", "dynamodb-local.log");
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder =
                    new ProcessBuilder("sh", "src/test/dynamodb-local/start", "0", "-", "child")
                            .redirectError(Redirect.to(log.toFile()));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var said =
                    new InputStreamReader(builder.start().getInputStream(), StandardCharsets.UTF_8);
            url = Optional.ofNullable(new BufferedReader(said).readLine()).map(URI::create);
            if (url.isEmpty()) {
                problem = "DynamoDB Local does not start: " + Files.readString(log);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
