package dev.writ.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/// Calls the server of a test as any client would.
final class Http {

    static final String JSON = "application/json";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    Http(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /// What came back.
    record Reply(int status, String body, HttpResponse<String> response) {

        JsonNode json() {
            try {
                return Laptop.JSON.readTree(body);
            } catch (JsonProcessingException wrong) {
                throw new AssertionError("not JSON: " + body, wrong);
            }
        }

        String text(String pointer) {
            return json().at(pointer).asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply post(String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(body)));
    }

    Reply put(String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", JSON)
                        .PUT(BodyPublishers.ofString(body)));
    }

    Reply upload(String path, Path file, String... headers) throws IOException {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/sarif+json")
                        .POST(BodyPublishers.ofFile(file)));
    }

    Reply upload(String path, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", "application/gzip")
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException away) {
            throw new AssertionError(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    HttpClient client() {
        return client;
    }
}
