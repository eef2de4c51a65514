package dev.writ.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Sends cases to a server, whatever it runs on.
///
/// @param server its address, such as `http://localhost:8080`, without a slash at its end
/// @param issuer whose tokens it takes
public record HttpCases(URI server, Issuer issuer) {

    private static final Pattern KIND = Pattern.compile("\\{([A-Za-z0-9-]+)}");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// @throws AssertionError when the answer is another one, naming the case
    public void run(HttpCase each) {
        HttpResponse<String> answer = send(each);
        String told = each.name() + ": " + answer.statusCode() + " " + answer.headers().map();
        assertThat(answer.statusCode()).as(told + answer.body()).isEqualTo(each.answer().status());
        each.answer().code().ifPresent(code -> assertProblem(told, answer, code));
        each.answer()
                .headers()
                .forEach((name, value) -> assertHeader(told, answer.headers().map(), name, value));
    }

    private HttpResponse<String> send(HttpCase each) {
        String[] asked = each.request().split(" ", 2);
        URI address = URI.create(server + tokens(asked[1]));
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        each.authorization().forEach(value -> request.header("Authorization", tokens(value)));
        each.headers().forEach((name, value) -> request.header(name, tokens(value)));
        if (!each.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        request.method(asked[0], BodyPublishers.ofString(each.body()));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new AssertionError(each.name(), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(each.name(), stopped);
        }
    }

    private String tokens(String text) {
        return KIND.matcher(text).replaceAll((MatchResult kind) -> issuer.token(kind.group(1)));
    }

    private static void assertProblem(String told, HttpResponse<String> answer, String code) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(told)
                .startsWith("application/problem+json");
        JsonNode problem = json(answer.body());
        assertThat(problem.path("code").asText()).as(told + answer.body()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).as(told).isEqualTo(answer.statusCode());
        for (String field : List.of("title", "detail", "remedy")) {
            assertThat(problem.path(field).asText()).as(told + field).isNotBlank();
        }
        assertThat(problem.path("requestId").asText())
                .as(told)
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElse("none"));
    }

    private static void assertHeader(
            String told,
            Map<String, List<String>> headers,
            String name,
            Optional<String> expected) {
        List<String> there =
                headers.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(name))
                        .flatMap(header -> header.getValue().stream())
                        .toList();
        assertThat(there).as(told + " " + name).hasSize(expected.isPresent() ? 1 : 0);
        expected.ifPresent(
                pattern -> assertThat(there.getFirst()).as(told + " " + name).matches(pattern));
    }

    private static JsonNode json(String text) {
        try {
            return Laptop.JSON.readTree(text);
        } catch (IOException wrong) {
            throw new AssertionError("not JSON: " + text, wrong);
        }
    }
}
