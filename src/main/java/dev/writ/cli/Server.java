package dev.writ.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server that is asked over HTTP. A request whose answer was lost is sent again under the same
/// idempotency key, so it takes effect once.
final class Server {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final int TRIES = 3;
    private static final int KEY_BYTES = 16;
    private static final int OK = 200;
    private static final int ERRORS = 300;

    /// Of a line of `text/event-stream`.
    private static final String DATA = "data:";
    static final String JSON = "application/json";

    /// Follows no redirect: it might lead a token elsewhere.
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper json;
    private final URI server;
    private final Optional<Token> token;

    /// @param server such as `http://localhost:8080`
    /// @param token as whom to ask
    /// @throws Failed when the address is none, or no place for a token
    Server(ObjectMapper json, String server, Optional<Token> token) {
        this.json = json;
        this.server = address(server);
        this.token = token.map(each -> each.checkedFor(this.server));
    }

    private static URI address(String server) {
        try {
            URI address = URI.create(server.endsWith("/") ? server : server + "/");
            if (address.getHost() != null
                    && ("http".equals(address.getScheme())
                            || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new Failed(noServer(), noAddress);
        }
        throw new Failed(noServer());
    }

    private static Failure noServer() {
        return new Failure.Invalid(
                "--server is not the address of a server", "Write it as http://localhost:8080");
    }

    /// Reads an answer line by line, however long it is. It is not asked for again.
    void lines(String path, Consumer<String> line) {
        lines(request(path, Map.of()).setHeader("Accept", "*/*").GET().build(), line);
    }

    /// Hears an answer event by event, while it is made. It is not asked for again.
    void events(String path, JsonNode body, Consumer<JsonNode> event) {
        var request =
                request(path, Map.of())
                        .setHeader("Accept", "text/event-stream, " + JSON)
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(body.toString()));
        lines(
                request.build(),
                line -> {
                    if (line.startsWith(DATA)) {
                        event.accept(body(OK, line.substring(DATA.length())));
                    }
                });
    }

    private void lines(HttpRequest request, Consumer<String> line) {
        try {
            var response = http.send(request, BodyHandlers.ofLines());
            try (Stream<String> body = response.body()) {
                if (response.statusCode() >= ERRORS) {
                    String text = body.collect(Collectors.joining("\n"));
                    throw refused(response.statusCode(), text);
                }
                body.forEach(line);
            }
        } catch (IOException | UncheckedIOException lost) {
            throw new Failed(away(), lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed(away(), stopped);
        }
    }

    private Failed refused(int status, String text) {
        return new Failed(Refused.failure(status, body(status, text)));
    }

    /// @param value that Jackson writes as the API has it
    JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    JsonNode get(String path, Map<String, String> query) {
        return send(request(path, query).GET());
    }

    JsonNode post(String path, JsonNode body) {
        return post(path, Map.of(), body);
    }

    JsonNode post(String path, Map<String, String> query, JsonNode body) {
        BodyPublisher bytes = BodyPublishers.ofString(body.toString());
        return send(
                request(path, query)
                        .header("Content-Type", JSON)
                        .header("Idempotency-Key", key())
                        .POST(bytes));
    }

    JsonNode put(String path, JsonNode body) {
        return send(
                request(path, Map.of())
                        .header("Content-Type", JSON)
                        .PUT(BodyPublishers.ofString(body.toString())));
    }

    HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters =
                query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + part(each.getValue()))
                        .collect(Collectors.joining("&"));
        String full = parameters.isEmpty() ? path : path + "?" + parameters;
        var request =
                HttpRequest.newBuilder(server.resolve(full)).timeout(ANSWER).header("Accept", JSON);
        token.ifPresent(each -> each.add(request));
        return request;
    }

    /// Every request may be repeated: reads, changes under a key, and a removal that is done.
    JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        for (int tried = 1; ; tried++) {
            try {
                return answer(http.send(request, BodyHandlers.ofString()));
            } catch (IOException lost) {
                if (tried == TRIES) {
                    throw new Failed(away(), lost);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Failed(away(), stopped);
            }
        }
    }

    private Failure away() {
        return new Failure.Unavailable(
                Failure.Code.TIMEOUT,
                "The server " + server + " does not answer",
                "Start it with writ serve, or name another with --server");
    }

    private JsonNode answer(HttpResponse<String> response) {
        JsonNode body = body(response.statusCode(), response.body());
        if (response.statusCode() < ERRORS) {
            return body;
        }
        throw new Failed(Refused.failure(response.statusCode(), body));
    }

    private JsonNode body(int status, String text) {
        try {
            return json.readTree(text.isEmpty() ? "{}" : text);
        } catch (JsonProcessingException other) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR,
                            server + " answers " + status + " without JSON",
                            "Name the address of a Writ server"),
                    other);
        }
    }

    /// Of one request: the server does it once, however often it is sent.
    String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// A text as a part of a path or a query.
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
