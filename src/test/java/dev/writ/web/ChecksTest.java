package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.testing.Changes;
import dev.writ.testing.Laptop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes that come back, as a client of the server sees their check.
@QuarkusTest
@TestProfile(InMemory.class)
class ChecksTest {

    private static final Path ESLINT = Path.of("examples/eslint-jquery-src.sarif");
    private static final String TODO = "// TODO: later";

    @TestHTTPResource("/")
    URL server;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getPort());
    }

    private static ObjectNode body(String diff) {
        return Laptop.JSON.createObjectNode().put("diff", diff);
    }

    private Http.Reply check(String path, JsonNode body) {
        return http.post(path, body.toString());
    }

    private JsonNode prompt(String project) throws IOException, InterruptedException {
        String scan = http.upload("/api/scans?project=" + project, ESLINT).text("/scan/id");
        http.post("/api/scans/" + scan + "/prompts", "{\"limit\":1}");
        while (http.get("/api/scans/" + scan + "/tracking")
                .text("/planning/state")
                .equals("running")) {
            Thread.sleep(20);
        }
        return http.get("/api/prompts?scan=" + scan).json().at("/items/0");
    }

    private static ObjectNode warned(JsonNode prompt) {
        String path = prompt.at("/about/path").asText();
        return body(Changes.line(path, "var a;", "let a;") + Changes.line("lib/b.js", "b", "c"));
    }

    @Test
    void a_change_is_judged_and_nothing_is_kept() {
        var reply = check("/api/check", body(Changes.line("src/a.js", "a", TODO)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/decision")).isEqualTo("blocked");
        assertThat(reply.json().at("/verdict/violations/0/path").asText()).isEqualTo("src/a.js");
        assertThat(reply.json().at("/verdict/violations/0/line").asInt()).isEqualTo(1);
        assertThat(reply.json().has("kept")).isFalse();
        assertThat(http.get("/api/changes/" + reply.text("/id")).status()).isEqualTo(404);
    }

    @Test
    void the_settings_and_waivers_of_a_project_hold_where_it_is_named() {
        http.put("/api/settings?project=lenient", "{\"policy\":{\"disabled\":[\"DOC-002\"]}}");
        JsonNode todo = body(Changes.line("src/a.md", "a", TODO));
        assertThat(check("/api/check?project=lenient", todo).text("/decision")).isEqualTo("passed");
        var granted =
                Map.of(
                        "project", "waiving",
                        "rule", "DOC-002",
                        "path", "src/**",
                        "owner", "team",
                        "reason", "known");
        var waiver = http.post("/api/waivers", Laptop.JSON.valueToTree(granted).toString());
        var waived = check("/api/check?project=waiving", todo);
        assertThat(waived.text("/decision")).isEqualTo("passed");
        assertThat(waived.text("/waived/0/waiver")).isEqualTo(waiver.text("/waiver/id"));
    }

    @Test
    void sent_files_are_what_the_rollback_is_rehearsed_with() {
        ObjectNode body = body(Changes.line("src/a.js", "a", "b"));
        assertThat(check("/api/check", body).json().has("rollback")).isFalse();
        body.putObject("files").put("src/a.js", base64("b\n"));
        assertThat(check("/api/check", body).text("/rollback")).isEqualTo("clean");
        body.putObject("files").put("src/a.js", base64("c\n"));
        var broken = check("/api/check", body);
        assertThat(broken.text("/rollback")).contains("src/a.js").isNotEqualTo("clean");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422",
                "{\"diff\":\"hello\"} | 422",
                "{\"diff\":\"\",\"patch\":\"\"} | 422",
                "{\"patch\":\"H4sI\"} | 422",
                "{\"patch\":\"!\"} | 422",
                "{\"diff\":1} | 422",
                "{\"nothing\":1} | 422",
                "{\"diff\":\"\",\"figures\":{\"A\":1}} | 422",
                "{\"diff\":\"\",\"figures\":{\"a\":\"x\"}} | 422",
                "{\"diff\":\"\",\"before\":[]} | 422",
                "[] | 422",
                "null | 422",
                "{ | 400",
            })
    void what_cannot_be_judged_is_refused_with_a_remedy(String body, int status) {
        var reply = http.post("/api/check", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.text("/code")).isEqualTo("INVALID_PARAM");
        assertThat(reply.text("/remedy")).isNotEmpty();
    }

    @Test
    void the_change_of_a_prompt_is_kept_listed_read_and_approved_once() throws Exception {
        JsonNode prompt = prompt("checks-kept");
        String of = "/api/prompts/" + prompt.at("/id").asText();
        String path = prompt.at("/about/path").asText();
        var checked = check(of + "/check", body(Changes.line(path, "var a;", "let a;")));
        assertThat(checked.text("/decision")).as(checked.body()).isEqualTo("needs-approval");
        String change = "/api/changes/" + checked.text("/id");
        assertThat(http.get(of + "/changes").json().at("/items/0")).isEqualTo(checked.json());
        assertThat(http.get(change).json().path("change")).isEqualTo(checked.json());
        assertThat(http.get(change).json().has("approval")).isFalse();
        var approved = http.post(change + "/approve", "{\"reason\":\"read\"}");
        assertThat(approved.text("/approval/reason")).isEqualTo("read");
        var again = http.post(change + "/approve", "{\"reason\":\"read twice\"}");
        assertThat(again.json()).isEqualTo(approved.json()).isEqualTo(http.get(change).json());
    }

    @Test
    void a_blocked_change_cannot_be_approved_and_a_reason_is_asked_for() throws Exception {
        JsonNode prompt = prompt("checks-blocked");
        String of = "/api/prompts/" + prompt.at("/id").asText();
        var blocked = check(of + "/check", warned(prompt));
        assertThat(blocked.text("/decision")).isEqualTo("blocked");
        String approve = "/api/changes/" + blocked.text("/id") + "/approve";
        assertThat(http.post(approve, "{\"reason\":\"please\"}").status()).isEqualTo(409);
        for (String body : new String[] {"{}", "{\"reason\":\" \"}", "{\"reason\":null}"}) {
            assertThat(http.post(approve, body).status()).as(body).isEqualTo(422);
        }
    }

    @Test
    void what_became_of_a_change_is_told_in_order_and_once() throws Exception {
        JsonNode prompt = prompt("checks-outcome");
        String of = "/api/prompts/" + prompt.at("/id").asText();
        assertThat(http.post(of + "/outcome", "{\"outcome\":\"merged\"}").status()).isEqualTo(409);
        http.post(of + "/executions", "{\"status\":\"completed\"}");
        for (int i = 0; i < 2; i++) {
            var told = http.post(of + "/outcome", "{\"outcome\":\"merged\"}");
            assertThat(told.status()).as(told.body()).isEqualTo(200);
            assertThat(told.json().path("outcomes").findValuesAsText("stage")).contains("merged");
        }
        for (String wrong :
                new String[] {
                    "{\"outcome\":\"rejected\"}",
                    "{\"outcome\":\"merged\",\"rejection\":\"superseded\"}",
                    "{\"outcome\":\"sold\"}",
                    "{\"rejection\":\"superseded\"}",
                    "{}"
                }) {
            assertThat(http.post(of + "/outcome", wrong).status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void the_same_key_gives_the_same_answer_and_another_body_under_it_is_refused()
            throws Exception {
        JsonNode prompt = prompt("checks-key");
        String of = "/api/prompts/" + prompt.at("/id").asText() + "/check";
        String[] key = {"Idempotency-Key", "checks-key"};
        var first = http.post(of, warned(prompt).toString(), key);
        assertThat(http.post(of, warned(prompt).toString(), key).body()).isEqualTo(first.body());
        assertThat(http.post(of, body(Changes.line("a", "b", "c")).toString(), key).status())
                .isEqualTo(422);
    }
}
