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
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local in a JVM of its own, one for the whole test run; it ends with this JVM, however
/// that ends. The first start fetches 50 MB from Maven Central.
public final class DynamoLocal {

    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final DynamoLocal ONE = new DynamoLocal();

    private Optional<URI> url = Optional.empty();
    private String problem = "";

    private DynamoLocal() {}

    /// Where it listens; starts it where it does not yet.
    public static URI url() {
        return ONE.started();
    }

    public static Address address() {
        return new Address(Optional.of(url()), "eu-central-1");
    }

    static DynamoDbClient client() {
        return DynamoTables.client(address());
    }

    /// A table with nothing in it.
    public static DynamoTable emptyTable(Clock clock) {
        return DynamoTable.open(address(), newName(), clock);
    }

    /// The name of a table that is not there yet.
    public static String newName() {
        return "test-" + TABLES.incrementAndGet();
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
