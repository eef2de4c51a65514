package dev.writ.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Signs tokens of all kinds with keys of its own, and serves the public ones on loopback.
///
/// The kinds are in `web/identity/tokens.yaml`: what a good token claims, and what each kind
/// changes.
public final class Issuer implements AutoCloseable {

    /// As tokens name it.
    public static final String NAME = "https://issuer.example/writ";

    public static final String AUDIENCE = "writ-test";

    private static final Path KINDS = Path.of("src/test/resources/web/identity/tokens.yaml");
    private static final List<String> TIMES = List.of("exp", "nbf", "iat");

    private final HttpServer server;
    private final Clock clock;
    private final JsonNode kinds;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile List<SigningKey> published = List.of(SigningKey.RSA, SigningKey.EC);
    private volatile int status = 200;
    private volatile int padding;

    private Issuer(HttpServer server, Clock clock) throws IOException {
        this.server = server;
        this.clock = clock;
        this.kinds = new YAMLMapper().readTree(KINDS.toFile());
    }

    /// @param port 0 for a free one
    public static Issuer start(int port, Clock clock) {
        try {
            var address = new InetSocketAddress(InetAddress.getByName("localhost"), port);
            var issuer = new Issuer(HttpServer.create(address, 0), clock);
            issuer.server.createContext("/", issuer::serve);
            issuer.server.start();
            return issuer;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        byte[] keys =
                (SigningKey.set(published) + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : keys.length);
        if (status != 204) {
            exchange.getResponseBody().write(keys);
        }
        exchange.close();
    }

    public URI keys() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/jwks.json");
    }

    /// Requests for the keys so far.
    public int asked() {
        return asked.get();
    }

    public void publish(SigningKey... keys) {
        published = List.of(keys);
    }

    /// Answers with this status from now on.
    public void answer(int newStatus) {
        status = newStatus;
    }

    /// Answers so many bytes more from now on.
    public void pad(int bytes) {
        padding = bytes;
    }

    public String token(String kind) {
        JsonNode told = kinds.path(kind);
        if (told.isMissingNode()) {
            throw new AssertionError("tokens.yaml has no kind " + kind);
        }
        if (told.has("text")) {
            return told.path("text").asText().repeat(told.path("times").asInt(1));
        }
        ObjectNode header = merged("header", told);
        ObjectNode claims = merged("claims", told);
        long now = clock.instant().getEpochSecond();
        TIMES.stream()
                .filter(name -> claims.path(name).isIntegralNumber())
                .forEach(name -> claims.put(name, now + claims.path(name).asLong()));
        String signed = SigningKey.part(json(header)) + "." + SigningKey.part(json(claims));
        var signer = Signer.of(told.path("signed").asText("rsa"));
        return signed + "." + signer.signature(signed);
    }

    /// What a good token has, changed by a kind; null takes away.
    private ObjectNode merged(String part, JsonNode told) {
        ObjectNode all = kinds.path("good").path(part).deepCopy();
        told.path(part).properties().forEach(each -> all.set(each.getKey(), each.getValue()));
        all.properties().removeIf(each -> each.getValue().isNull());
        return all;
    }

    private static String json(JsonNode node) {
        try {
            return Laptop.JSON.writeValueAsString(node);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
