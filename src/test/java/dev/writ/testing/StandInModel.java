package dev.writ.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on this machine that answers as a model's, well or badly, as a test says.
public final class StandInModel implements AutoCloseable {

    /// What it does with one request.
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);

    public StandInModel() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    /// The next request gets this; a request without one gets 500.
    public StandInModel then(Reply reply) {
        replies.add(reply);
        return this;
    }

    public List<JsonNode> asked() {
        return asked;
    }

    /// What came as key, header and value.
    public List<String> keys() {
        return keys;
    }

    /// Comes to an end when a client has left while it was answered.
    public void awaitLeaving() throws InterruptedException {
        left.await();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            keys.add(
                    exchange.getRequestHeaders().getFirst("Authorization")
                            + " / "
                            + exchange.getRequestHeaders().getFirst("Api-Key"));
            asked.add(Laptop.JSON.readTree(exchange.getRequestBody().readAllBytes()));
            Reply reply = replies.poll();
            (reply == null ? status(500, "{}") : reply).to(exchange);
        }
    }

    public static Reply status(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// A stream of events, as they are given.
    public static Reply events(String... events) {
        return exchange -> {
            OutputStream body = open(exchange);
            for (String event : events) {
                write(body, event);
            }
        };
    }

    /// A good answer in pieces.
    public static Reply saying(String... pieces) {
        return exchange -> {
            OutputStream body = open(exchange);
            for (String piece : pieces) {
                write(body, piece(piece));
            }
            write(body, STOP);
            write(body, USAGE);
            write(body, "[DONE]");
        };
    }

    /// Says the piece for ever, until the client leaves.
    public Reply endless(String piece) {
        return exchange -> {
            OutputStream body = open(exchange);
            try {
                while (true) {
                    write(body, piece(piece));
                }
            } catch (IOException gone) {
                left.countDown();
            }
        };
    }

    /// Opens a stream and says nothing until the latch is down.
    public static Reply silentUntil(CountDownLatch latch) {
        return exchange -> {
            open(exchange).flush();
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public static final String STOP =
            "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";

    public static final String USAGE =
            "{\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7}}";

    public static String piece(String text) {
        return "{\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                + Laptop.JSON.getNodeFactory().textNode(text)
                + "},\"finish_reason\":null}]}";
    }

    private static OutputStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream body, String event) throws IOException {
        body.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
