package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers on loopback as GitHub's documentation says, over a real repository of git; and as a test
/// wants it where something goes wrong.
final class StandIn implements AutoCloseable {

    static final String REPOSITORY = "/repos/acme/shop/";

    /// @param body bytes, or the text of JSON
    record Canned(int status, Map<String, String> headers, byte[] body) {

        static Canned of(int status, String json) {
            return new Canned(status, Map.of(), json.getBytes(StandardCharsets.UTF_8));
        }
    }

    record Seen(String method, String path, Map<String, String> headers, String body) {}

    final List<Seen> seen = new ArrayList<>();
    final List<ObjectNode> comments = new ArrayList<>();
    final List<ObjectNode> opened = new ArrayList<>();
    final GitObjects git;
    String title = "Faster carts";
    boolean merged = true;
    boolean isApp = true;
    String base = "";
    String head = "";

    private final Map<String, Deque<Canned>> canned = new HashMap<>();
    private final HttpServer server;

    StandIn(GitObjects git) throws IOException {
        this.git = git;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// The next time that something is asked for, this is the answer; then the usual one.
    ///
    /// @param request method, blank, and how the path begins, below the repository;
    ///     ` diff` after it is for the diff
    StandIn once(String request, Canned answer) {
        canned.computeIfAbsent(request, any -> new ArrayDeque<>()).add(answer);
        return this;
    }

    List<String> asked(String method) {
        return seen.stream().filter(each -> each.method().equals(method)).map(Seen::path).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request =
                new Seen(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        headers,
                        body);
        seen.add(request);
        Canned answer;
        try {
            answer = planned(request).orElseGet(() -> answer(request));
        } catch (RuntimeException absent) {
            answer = Canned.of(404, "{\"message\": \"Not Found\"}");
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(
                answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private Optional<Canned> planned(Seen request) {
        String line = request.method() + " " + below(request);
        if (request.headers().getOrDefault("accept", "").endsWith(".diff")) {
            line += " diff";
        }
        String began = line;
        return canned.entrySet().stream()
                .filter(each -> began.startsWith(each.getKey()) && !each.getValue().isEmpty())
                .findFirst()
                .map(each -> each.getValue().poll());
    }

    private static String below(Seen request) {
        return request.path().startsWith(REPOSITORY)
                ? request.path().substring(REPOSITORY.length())
                : request.path();
    }

    private Canned answer(Seen request) {
        String path = below(request);
        return switch (request.method()) {
            case "GET" -> get(path, request.headers().getOrDefault("accept", ""));
            case "POST" -> post(path, json(request.body()));
            default -> patch(path, json(request.body()));
        };
    }

    private Canned get(String path, String accept) {
        if (path.equals("pulls/1")) {
            return ok(pullRequest());
        }
        if (path.startsWith("compare/")) {
            return compare(path, accept);
        }
        if (path.startsWith("git/blobs/")) {
            return new Canned(
                    200,
                    Map.of("Content-Type", "application/vnd.github.raw+json; charset=utf-8"),
                    git.blob(path.substring("git/blobs/".length())));
        }
        if (path.equals("/user")) {
            return isApp
                    ? Canned.of(403, "{\"message\": \"Resource not accessible by integration\"}")
                    : ok(Laptop.JSON.createObjectNode().put("login", "ann"));
        }
        if (path.startsWith("issues/1/comments")) {
            return ok(Laptop.JSON.createArrayNode().addAll(comments));
        }
        return path.startsWith("pulls?")
                ? ok(Laptop.JSON.createArrayNode().addAll(opened))
                : ok(git.get(path));
    }

    private ObjectNode pullRequest() {
        ObjectNode found = Laptop.JSON.createObjectNode();
        found.put("title", title).put("merged", merged);
        found.putObject("head").put("sha", head).put("ref", "fix");
        found.putObject("base").put("sha", base).put("ref", "main");
        return found;
    }

    /// One commit a page.
    private Canned compare(String path, String accept) {
        if (accept.equals("application/vnd.github.diff")) {
            return new Canned(
                    200,
                    Map.of("Content-Type", "application/vnd.github.diff; charset=utf-8"),
                    git.diff(base, head));
        }
        boolean second = path.endsWith("page=2");
        ObjectNode compared = Laptop.JSON.createObjectNode();
        compared.putObject("merge_base_commit").put("sha", base);
        ArrayNode files = compared.putArray("files");
        git.paths(base, head).forEach(each -> files.addObject().put("filename", each));
        ArrayNode commits = compared.putArray("commits");
        ObjectNode commit = commits.addObject().put("sha", head);
        commit.putObject("commit")
                .put("message", second ? "last" : "first")
                .putObject("author")
                .put("name", "Ann")
                .put("email", "ann@example.org");
        String next = "<" + address() + REPOSITORY + path + "&page=2>; rel=\"next\"";
        return new Canned(200, second ? Map.of() : Map.of("Link", next), ok(compared).body());
    }

    private Canned post(String path, JsonNode body) {
        if (path.equals("git/refs")) {
            return git.point(body)
                    ? created(body)
                    : Canned.of(422, "{\"message\": \"Reference already exists\"}");
        }
        if (path.startsWith("git/")) {
            return created(Laptop.JSON.createObjectNode().put("sha", git.put(path, body)));
        }
        List<ObjectNode> to = path.equals("pulls") ? opened : comments;
        ObjectNode made = body.deepCopy();
        made.put("id", to.size() + 1).put("html_url", "https://github.com/acme/shop/" + to.size());
        made.putObject("user")
                .put("login", isApp ? "bot[bot]" : "ann")
                .put("type", isApp ? "Bot" : "User");
        to.add(made);
        return created(made);
    }

    private Canned patch(String path, JsonNode body) {
        int id = Integer.parseInt(path.substring("issues/comments/".length()));
        return ok(comments.get(id - 1).setAll((ObjectNode) body));
    }

    private static Canned created(JsonNode node) {
        return Canned.of(201, node.toString());
    }

    private static Canned ok(JsonNode node) {
        return Canned.of(200, node.toString());
    }

    private static JsonNode json(String text) {
        try {
            return Laptop.JSON.readTree(text);
        } catch (IOException noJson) {
            throw new IllegalArgumentException(noJson);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
