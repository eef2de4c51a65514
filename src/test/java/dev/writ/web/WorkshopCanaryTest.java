package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Table;
import dev.writ.testing.BrokenTable;
import dev.writ.testing.HeardLog;
import dev.writ.testing.Laptop;
import dev.writ.testing.StandardOutput;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Texts of a workshop and the key of its model, each with an unmistakable word in it, go through
/// every route, with failures of model and store: the word is in no log, and the key in no answer.
@QuarkusTest
@TestProfile(LoggedModel.class)
class WorkshopCanaryTest {

    private static final String WORD = "CANARY";
    private static final String TEXT = "## TASK\n\nCANARY-text for {issue.title}" + ".".repeat(99);

    @TestHTTPResource("/")
    URL server;

    @Inject Table table;

    private final HeardLog log = new HeardLog();
    private Table working;
    private Http http;
    private int linesBefore;

    @BeforeEach
    void begin() {
        http = new Http(server.getPort());
        working = ClientProxy.unwrap(table);
        linesBefore = StandardOutput.lines().size();
    }

    @AfterEach
    void end() {
        QuarkusMock.installMockForType(working, Table.class);
        log.close();
    }

    private List<JsonNode> calls() throws IOException {
        List<String> all = StandardOutput.lines();
        var calls = new ArrayList<JsonNode>();
        for (String line : all.subList(linesBefore, all.size())) {
            calls.add(Laptop.JSON.readTree(line));
        }
        return calls;
    }

    private JsonNode call(String operation) throws IOException {
        return calls().stream()
                .filter(call -> call.path("operation").asText().equals(operation))
                .filter(call -> call.path("outcome").asText().equals("done"))
                .findFirst()
                .orElseThrow();
    }

    private static String json(Map<String, ?> fields) {
        return Laptop.JSON.valueToTree(fields).toString();
    }

    private String begun() {
        var request = Map.of("text", TEXT, "name", "CANARY-name", "requirements", "CANARY-wish");
        return http.post("/api/workshop/start", json(request)).text("/draft/id");
    }

    /// Every route of a draft, with texts that are good and bad.
    private List<Http.Reply> routes(String id) {
        String draft = "/api/workshop/drafts/" + id;
        String chat = json(Map.of("text", "CANARY-said"));
        String test = json(Map.of("query", "CANARY-query", "topic", "sample"));
        return List.of(
                http.post(draft + "/chat", chat, "Accept", "text/event-stream"),
                http.post(draft + "/chat", chat, "Accept", "text/event-stream"),
                http.post(draft + "/test", test),
                http.post(draft + "/test", test),
                http.post(draft + "/test", json(Map.of("query", "CANARY-query", "topic", WORD))),
                http.put(draft, json(Map.of("content", "CANARY" + TEXT, "revision", 1))),
                http.put(draft, json(Map.of("content", "CANARY-late" + TEXT, "revision", 1))),
                http.put(draft, json(Map.of("status", "CANARY-status"))),
                http.post(draft + "/comments", json(Map.of("text", "CANARY-comment"))),
                http.put(draft + "/comments/CANARY", "{\"resolved\": true}"),
                http.put(draft + "/tests/CANARY", json(Map.of("notes", "CANARY-notes"))),
                http.put(
                        draft + "/shares", "{\"with\":[{\"name\":\"CANARY\",\"right\":\"read\"}]}"),
                http.post(draft + "/commit", json(Map.of("name", WORD, "title", "CANARY-title"))),
                http.get(draft + "/versions/CANARY"),
                http.get("/api/workshop/drafts/CANARY"),
                http.post("/api/templates/CANARY/clone", ""));
    }

    @Test
    void texts_and_key_are_in_no_log_and_the_key_in_no_answer() throws IOException {
        String id = begun();
        List<Http.Reply> replies = new ArrayList<>(routes(id));
        QuarkusMock.installMockForType(
                new BrokenTable(() -> new IllegalStateException("CANARY-quoted")), Table.class);
        List<Http.Reply> broken = routes(id);
        replies.addAll(broken);
        assertThat(replies).noneMatch(reply -> reply.body().contains(LoggedModel.KEY));
        assertThat(replies).anyMatch(reply -> reply.body().contains("CANARY-answer"));
        assertThat(replies).anyMatch(reply -> reply.body().contains("refuses the key"));
        assertThat(broken)
                .filteredOn(reply -> reply.status() == 500)
                .isNotEmpty()
                .noneMatch(reply -> reply.body().contains(WORD));
        assertThat(calls()).hasSize(1 + replies.size());
        assertThat(calls()).noneMatch(call -> call.toString().contains(WORD));
        assertThat(log.entries()).noneMatch(entry -> entry.contains(WORD));
    }

    @Test
    void start_test_and_commit_are_told_by_person_draft_items_time_and_name() throws IOException {
        String id = http.post("/api/templates/testing_enhancement/clone", "").text("/draft/id");
        String draft = "/api/workshop/drafts/" + id;
        http.put(draft, json(Map.of("status", "ready")));
        var commit = json(Map.of("name", "told_by_name", "title", "CANARY-title"));
        assertThat(http.post(draft + "/commit", commit).status()).isEqualTo(201);
        String other = begun();
        var test = json(Map.of("query", "Handle this finding", "topic", "sample"));
        for (int turn = 0; turn < 2; turn++) {
            http.post("/api/workshop/drafts/" + other + "/test", test);
        }

        JsonNode begun = call("WorkshopResource.start");
        assertThat(begun.path("workshop").asText()).isEqualTo(other);
        assertThat(begun.path("person").asText()).matches("u-[0-9a-z]{20}");
        JsonNode cloned = call("CloneResource.clone");
        assertThat(cloned.path("workshop").asText()).isEqualTo(id);
        assertThat(cloned.path("person")).isEqualTo(begun.path("person"));
        JsonNode committed = call("WorkshopResource.commit");
        assertThat(committed.path("workshop").asText()).isEqualTo(id);
        assertThat(committed.path("template").asText()).isEqualTo("told_by_name");
        JsonNode tried = call("WorkshopTestResource.test");
        assertThat(tried.path("workshop").asText()).isEqualTo(other);
        assertThat(tried.path("DurationMs").isNumber()).isTrue();
        assertThat(tried.path("TestItems").asInt()).isEqualTo(1);
    }
}
