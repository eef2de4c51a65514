package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The workshop over HTTP, from its start to a template, without a model.
@QuarkusTest
@TestProfile(InMemory.class)
class WorkshopRoutesTest {

    private static final String DRAFTS = "/api/workshop/drafts/";

    @TestHTTPResource("/")
    URL server;

    private Http http() {
        return new Http(server.getPort());
    }

    private static String json(Map<String, ?> fields) {
        return Laptop.JSON.valueToTree(fields).toString();
    }

    private String begun() {
        var begun = http().post("/api/templates/testing_enhancement/clone", "");
        assertThat(begun.status()).isEqualTo(201);
        String id = begun.text("/draft/id");
        assertThat(begun.header("Location")).contains(DRAFTS + id);
        return id;
    }

    @Test
    void a_draft_goes_from_start_to_template() {
        var begun =
                http().post(
                                "/api/workshop/start",
                                json(Map.of("name", "Mine", "requirements", "flaky tests")));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.text("/message/text")).contains("No language model is configured");
        String id = begun();
        var tested =
                http().post(
                                DRAFTS + id + "/test",
                                json(Map.of("query", "Handle this finding", "topic", "sample")));
        assertThat(tested.status()).isEqualTo(200);
        String test = tested.text("/testId");
        assertThat(http().put(DRAFTS + id + "/tests/" + test, "{\"rating\":4}").text("/rating"))
                .isEqualTo("4");
        assertThat(http().get(DRAFTS + id + "/tests").json()).hasSize(1);
        assertThat(http().put(DRAFTS + id, "{\"status\":\"ready\"}").text("/status"))
                .isEqualTo("ready");
        var commit = json(Map.of("name", "from_workshop", "title", "From a workshop"));
        var committed = http().post(DRAFTS + id + "/commit", commit);
        assertThat(committed.status()).isEqualTo(201);
        assertThat(committed.text("/template")).isEqualTo("global/from_workshop@1");
        assertThat(
                        http().get("/api/workshop/drafts?status=committed")
                                .json()
                                .findValuesAsText("id"))
                .contains(id);
        assertThat(http().get("/api/workshop/metrics?days=7").json().at("/commitRate").isNumber())
                .isTrue();
    }

    @Test
    void a_stale_save_answers_with_both_texts() {
        String id = begun();
        String mine = "M".repeat(60);
        String theirs = "T".repeat(60);
        http().put(DRAFTS + id, json(Map.of("content", theirs, "revision", 1)));
        var stale = http().put(DRAFTS + id, json(Map.of("content", mine, "revision", 1)));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.header("Content-Type")).contains("application/problem+json");
        assertThat(stale.text("/yours/content")).isEqualTo(mine);
        assertThat(stale.text("/theirs/content")).isEqualTo(theirs);
        assertThat(stale.text("/theirs/revision")).isEqualTo("2");
    }

    @Test
    void what_is_wrong_is_told_with_its_status() {
        String id = begun();
        assertThat(http().get(DRAFTS + "wd-00000000000000000000").status()).isEqualTo(404);
        assertThat(http().put(DRAFTS + id, "{\"content\":\"short\",\"revision\":1}").status())
                .isEqualTo(422);
        assertThat(http().post("/api/templates/no_such_one/clone", "").status()).isEqualTo(404);
        var commit = json(Map.of("name", "not_ready_yet", "title", "Not ready"));
        assertThat(http().post(DRAFTS + id + "/commit", commit).status()).isEqualTo(409);
        assertThat(http().delete(DRAFTS + id).status()).isEqualTo(204);
        assertThat(http().get(DRAFTS + id).status()).isEqualTo(404);
    }

    @Test
    void too_many_tests_are_told_when_to_come_back() {
        String id = begun();
        String body = json(Map.of("query", "Handle this finding", "topic", "sample"));
        var last = http().post(DRAFTS + id + "/test", body);
        for (int n = 0; n < 30 && last.status() == 200; n++) {
            last = http().post(DRAFTS + id + "/test", body);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).matches("[1-6]");
    }

    @Test
    void the_assistant_answers_as_a_stream() throws Exception {
        String id = begun();
        var reply =
                http().post(
                                DRAFTS + id + "/chat",
                                "{\"text\":\"flaky tests\"}",
                                "Accept",
                                "text/event-stream");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/event-stream");
        List<String> events =
                reply.body()
                        .lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> line.substring("data:".length()))
                        .toList();
        JsonNode last = Laptop.JSON.readTree(events.getLast());
        var text = new StringBuilder();
        for (String event : events.subList(0, events.size() - 1)) {
            text.append(Laptop.JSON.readTree(event).path("piece").asText());
        }
        assertThat(last.at("/message/text").asText())
                .contains("Who carries it out")
                .isEqualTo(text.toString());
        assertThat(http().get(DRAFTS + id + "/chat").json()).hasSize(3);
    }

    @Test
    void comments_versions_and_shares_are_there() {
        String id = begun();
        http().put(DRAFTS + id, json(Map.of("content", "C".repeat(60), "revision", 1)));
        var comment = json(Map.of("text", "Why?", "lines", Map.of("from", 1, "to", 1)));
        assertThat(http().post(DRAFTS + id + "/comments", comment).status()).isEqualTo(201);
        assertThat(
                        http().put(DRAFTS + id + "/comments/1", "{\"resolved\":true}")
                                .text("/resolvedBy/name"))
                .isEqualTo("local");
        assertThat(http().get(DRAFTS + id + "/versions").json()).hasSize(2);
        assertThat(http().get(DRAFTS + id + "/versions/1").text("/diff")).contains("+CCC");
        assertThat(http().put(DRAFTS + id + "/versions/1", "{\"revision\":2}").status())
                .isEqualTo(200);
        var team = "{\"with\":[{\"name\":\"bob\",\"right\":\"edit\"}]}";
        assertThat(http().put(DRAFTS + id + "/shares", team).text("/shares/0/right"))
                .isEqualTo("edit");
    }
}
