package dev.writ.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.diff.ReadDiff;
import dev.writ.finding.Report;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks a server. A request whose answer was lost is sent again under the same idempotency key, so
/// it takes effect once.
final class RemoteDesk implements Desk {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final int TRIES = 3;
    private static final int KEY_BYTES = 16;
    private static final int ERRORS = 300;
    private static final String JSON = "application/json";

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
    RemoteDesk(ObjectMapper json, String server, Optional<Token> token) {
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

    @Override
    public JsonNode scans(Map<String, String> filter) {
        return get("api/scans", filter);
    }

    @Override
    public JsonNode scan(String scan) {
        return get("api/scans/" + part(scan), Map.of());
    }

    @Override
    public JsonNode findings(String scan, Map<String, String> paging) {
        return get("api/scans/" + part(scan) + "/findings", paging);
    }

    @Override
    public JsonNode events(String scan, Map<String, String> paging) {
        var query = new LinkedHashMap<>(paging);
        query.put("scan", scan);
        return get("api/events", query);
    }

    @Override
    public JsonNode progress(String scan, boolean recount) {
        return get(
                "api/scans/" + part(scan) + "/tracking",
                Map.of("recount", String.valueOf(recount)));
    }

    @Override
    public JsonNode importScan(String project, String name, Report report) {
        return send(
                request("api/scans", Map.of("project", project, "name", name))
                        .header("Content-Type", JSON)
                        .header("Idempotency-Key", key())
                        .POST(BodyPublishers.ofInputStream(() -> open(report))));
    }

    @Override
    public JsonNode plan(String scan, JsonNode wish) {
        return post("api/scans/" + part(scan) + "/prompts", wish);
    }

    @Override
    public void deleteScan(String scan) {
        send(request("api/scans/" + part(scan), Map.of()).DELETE());
    }

    @Override
    public JsonNode prompts(Map<String, String> filter) {
        return get("api/prompts", filter);
    }

    @Override
    public JsonNode prompt(String prompt) {
        return get("api/prompts/" + part(prompt), Map.of());
    }

    @Override
    public JsonNode executions(String prompt, Map<String, String> paging) {
        return get("api/prompts/" + part(prompt) + "/executions", paging);
    }

    @Override
    public JsonNode report(String prompt, JsonNode report) {
        return post("api/prompts/" + part(prompt) + "/executions", report);
    }

    /// The server has neither the trees nor a file of settings: it gets the changed files and
    /// judges by the settings it keeps.
    @Override
    public JsonNode check(ToCheck change, Optional<String> prompt, Optional<String> project) {
        JsonNode body = json.valueToTree(change.withFiles(new ReadDiff()));
        return prompt.map(id -> post("api/prompts/" + part(id) + "/check", body))
                .orElseGet(() -> post("api/check", named(project), body));
    }

    private static Map<String, String> named(Optional<String> project) {
        return project.map(name -> Map.of("project", name)).orElse(Map.of());
    }

    @Override
    public JsonNode change(String change) {
        return get("api/changes/" + part(change), Map.of());
    }

    @Override
    public JsonNode changes(String prompt, Map<String, String> paging) {
        return get("api/prompts/" + part(prompt) + "/changes", paging);
    }

    @Override
    public JsonNode approve(String change, String reason) {
        return post(
                "api/changes/" + part(change) + "/approve", Bodies.of(Map.of("reason", reason)));
    }

    @Override
    public JsonNode outcome(String prompt, JsonNode said) {
        return post("api/prompts/" + part(prompt) + "/outcome", said);
    }

    @Override
    public JsonNode rules(Optional<String> project) {
        return get("api/rules", of(project));
    }

    @Override
    public JsonNode rule(String rule, Optional<String> project) {
        return get("api/rules/" + part(rule), of(project));
    }

    @Override
    public JsonNode ruleCoverage(Optional<String> project) {
        return get("api/rules/coverage", of(project));
    }

    private static Map<String, String> of(Optional<String> project) {
        return project.map(name -> Map.of("project", name)).orElse(Map.of());
    }

    @Override
    public JsonNode settings(String project) {
        return get("api/settings", Map.of("project", project));
    }

    @Override
    public JsonNode changeSettings(String project, String where, String text) {
        return send(
                request("api/settings", Map.of("project", project))
                        .header("Content-Type", "application/yaml")
                        .PUT(BodyPublishers.ofString(text)));
    }

    @Override
    public JsonNode waivers(Map<String, String> filter) {
        return get("api/waivers", filter);
    }

    @Override
    public JsonNode waiver(String waiver) {
        return get("api/waivers/" + part(waiver), Map.of());
    }

    @Override
    public JsonNode grantWaiver(JsonNode request) {
        return post("api/waivers", request);
    }

    @Override
    public JsonNode adoptWaiver(String waiver, JsonNode request) {
        return post("api/waivers/" + part(waiver) + "/adopt", request);
    }

    @Override
    public JsonNode revokeWaiver(String waiver) {
        return post("api/waivers/" + part(waiver) + "/revoke", Bodies.of(Map.of()));
    }

    @Override
    public JsonNode replay(String prompt, boolean today) {
        return get(
                "api/prompts/" + part(prompt) + "/replay", Map.of("today", String.valueOf(today)));
    }

    @Override
    public JsonNode seal(String scan) {
        return post("api/scans/" + part(scan) + "/seal", json.createObjectNode());
    }

    @Override
    public void exportEvidence(String scan, BiConsumer<String, String> line) {
        var sorted = new SortedLines(line);
        lines("api/scans/" + part(scan) + "/evidence", sorted);
        sorted.end();
    }

    @Override
    public List<String> evidenceOfPrompt(String prompt) {
        var lines = new ArrayList<String>();
        lines("api/prompts/" + part(prompt) + "/evidence", lines::add);
        return lines;
    }

    @Override
    public String evidenceOfFinding(String scan, String finding) {
        var lines = new ArrayList<String>();
        String path = "api/scans/" + part(scan) + "/findings/" + part(finding) + "/evidence";
        lines(path, lines::add);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    @Override
    public String evidenceKey() {
        var lines = new StringBuilder();
        lines("api/evidence/key", line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    /// Reads an answer line by line, however long it is. It is not asked for again.
    private void lines(String path, Consumer<String> line) {
        try {
            var request = request(path, Map.of()).setHeader("Accept", "*/*").GET().build();
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

    private JsonNode get(String path, Map<String, String> query) {
        return send(request(path, query).GET());
    }

    private JsonNode post(String path, JsonNode body) {
        return post(path, Map.of(), body);
    }

    private JsonNode post(String path, Map<String, String> query, JsonNode body) {
        BodyPublisher bytes = BodyPublishers.ofString(body.toString());
        return send(
                request(path, query)
                        .header("Content-Type", JSON)
                        .header("Idempotency-Key", key())
                        .POST(bytes));
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
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
    private JsonNode send(HttpRequest.Builder builder) {
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

    private static InputStream open(Report report) {
        try {
            return report.open();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
