package dev.writ.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// An HTTP API on the loopback address that hands each request to a function, as API Gateway does
/// in the form 2.0 of its events. It checks no token: that the function does by itself.
final class ApiGateway implements AutoCloseable {

    /// API Gateway's own.
    private static final int MAX_HEADER_BYTES = 10_240;

    private final Lambda function;
    private final HttpServer server;

    ApiGateway(Lambda function) {
        this.function = function;
        this.server = Loopback.serve(this::serve);
    }

    URI url() {
        return Loopback.url(server);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (headerBytes(exchange) > MAX_HEADER_BYTES) {
                exchange.sendResponseHeaders(431, -1);
                return;
            }
            Lambda.Answer answer = function.call(event(exchange), Lambda.Fate.SERVED);
            if (answer.failed()) {
                exchange.sendResponseHeaders(502, -1);
            } else {
                respond(exchange, Laptop.JSON.readTree(answer.body()));
            }
        }
    }

    private static int headerBytes(HttpExchange exchange) {
        return exchange.getRequestHeaders().toString().length();
    }

    private static String event(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        ObjectNode event = Laptop.JSON.createObjectNode().put("version", "2.0");
        event.put("routeKey", "$default").put("rawPath", uri.getRawPath());
        event.put("rawQueryString", Optional.ofNullable(uri.getRawQuery()).orElse(""));
        ObjectNode headers = event.putObject("headers");
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(
                                        name.toLowerCase(Locale.ROOT), String.join(",", values)));
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", UUID.randomUUID().toString()).put("stage", "$default");
        context.put("domainName", "api.example").put("accountId", "123456789012");
        context.putObject("http")
                .put("method", exchange.getRequestMethod())
                .put("path", uri.getRawPath())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "127.0.0.1")
                .put("userAgent", "test");
        byte[] body = exchange.getRequestBody().readAllBytes();
        event.put("isBase64Encoded", body.length > 0);
        if (body.length > 0) {
            event.put("body", Base64.getEncoder().encodeToString(body));
        }
        return event.toString();
    }

    private static void respond(HttpExchange exchange, JsonNode answer) throws IOException {
        answer.path("headers")
                .properties()
                .forEach(
                        header ->
                                exchange.getResponseHeaders()
                                        .set(header.getKey(), header.getValue().asText()));
        answer.path("multiValueHeaders")
                .properties()
                .forEach(
                        header ->
                                header.getValue()
                                        .forEach(
                                                value ->
                                                        exchange.getResponseHeaders()
                                                                .add(
                                                                        header.getKey(),
                                                                        value.asText())));
        String text = answer.path("body").asText("");
        byte[] body =
                answer.path("isBase64Encoded").asBoolean()
                        ? Base64.getDecoder().decode(text)
                        : text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().remove("Content-Length");
        int status = answer.path("statusCode").asInt(200);
        boolean bodyless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodyless ? -1 : body.length);
        if (!bodyless) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        function.close();
    }
}
