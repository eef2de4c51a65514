package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Key;
import dev.writ.testing.Child;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What a function's process sends to DynamoDB besides its request, and what it says of it.
class TraceTest {

    private static final String TRACE =
            "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    private final List<Headers> received = new CopyOnWriteArrayList<>();

    /// What the child process runs: a call as Lambda traces it.
    public static void main(String[] arguments) {
        System.setProperty("com.amazonaws.xray.traceHeader", TRACE);
        var address = new Address(Optional.of(URI.create(arguments[0])), "eu-central-1");
        var client = DynamoTables.client(address);
        try (var table =
                new DynamoTable(
                        client,
                        "writ",
                        Clock.systemUTC(),
                        Tries.usual("The table", java.util.random.RandomGenerator::getDefault))) {
            System.out.println(table.get(new Key("SCAN#CANARY", "SCAN")));
        } catch (Failed refused) {
            System.out.println(refused.getMessage());
        }
    }

    private HttpServer server(int status, String answer) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    received.add(exchange.getRequestHeaders());
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        return server;
    }

    /// All that the process wrote, errors too.
    private static String said(HttpServer server) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        ProcessBuilder child = Child.builder(TraceTest.class, url).redirectErrorStream(true);
        child.environment().put("AWS_LAMBDA_FUNCTION_NAME", "writ-generate");
        child.environment().put("AWS_ACCESS_KEY_ID", "CANARY-key");
        child.environment().put("AWS_SECRET_ACCESS_KEY", "CANARY-secret");
        child.environment().put("AWS_SESSION_TOKEN", "CANARY-session");
        try {
            return new String(
                    child.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_trace_of_a_call_goes_on_to_the_table() throws IOException {
        assertThat(said(server(200, "{}"))).contains("Optional.empty");
        assertThat(received)
                .extracting(headers -> headers.getFirst("X-Amzn-Trace-Id"))
                .containsOnly(TRACE);
    }

    @Test
    void credentials_and_keys_are_in_no_error() throws IOException {
        String refused =
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ValidationException\","
                        + "\"message\":\"The key SCAN#CANARY is wrong\"}";
        assertThat(said(server(400, refused)))
                .contains("DynamoDB does not")
                .doesNotContain("CANARY");
        assertThat(received).isNotEmpty();
        assertThat(received).noneMatch(headers -> headers.values().toString().contains("CANARY"));
    }
}
