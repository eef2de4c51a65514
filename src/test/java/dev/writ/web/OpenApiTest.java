package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.pipeline.Functions;
import dev.writ.testing.Laptop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The OpenAPI document says what the server does.
@QuarkusTest
@TestProfile(InMemory.class)
class OpenApiTest {

    private static final Path PAGE = Path.of("docs/reference/openapi.yaml");
    private static final Path REPORT = Path.of("examples/eslint-jquery-src.sarif");

    private static final String PROBLEM = "/content/application~1problem+json/schema/$ref";

    @TestHTTPResource("/")
    URL server;

    @Inject Functions functions;

    private Http http;
    private Answers answers;

    @BeforeEach
    void connect() {
        http = new Http(server.getPort());
        answers = new Answers(http.get("/q/openapi?format=json").json());
    }

    private List<JsonNode> operations() {
        var found = new ArrayList<JsonNode>();
        answers.document().at("/paths").forEach(path -> path.forEach(found::add));
        return found;
    }

    @Test
    void the_page_is_the_document() throws IOException {
        String document = http.get("/q/openapi?format=yaml").body();
        if (System.getProperty("writ.docs", "").equals("write")) {
            Files.writeString(PAGE, document);
        }
        assertThat(PAGE).hasContent(document);
    }

    @ParameterizedTest
    @CsvSource({
        "post, /api/scans",
        "get, /api/scans",
        "get, /api/scans/{scan}",
        "delete, /api/scans/{scan}",
        "get, /api/scans/{scan}/findings",
        "post, /api/scans/{scan}/prompts",
        "get, /api/scans/{scan}/tracking",
        "get, /api/prompts",
        "get, /api/prompts/{prompt}",
        "post, /api/prompts/{prompt}/executions",
        "get, /api/prompts/{prompt}/executions",
        "get, /api/rules",
        "get, /api/rules/coverage",
        "get, /api/rules/{rule}",
        "get, /api/shipped-templates",
        "get, /api/personas",
        "get, /api/events",
        "post, /api/functions/{name}",
        "get, /api/settings",
        "put, /api/settings",
        "post, /api/scans/{scan}/seal",
        "get, /api/scans/{scan}/evidence",
        "get, /api/scans/{scan}/findings/{finding}/evidence",
        "get, /api/prompts/{prompt}/evidence",
        "get, /api/prompts/{prompt}/replay",
        "get, /api/evidence/key",
    })
    void what_was_promised_is_there(String method, String path) {
        assertThat(answers.document().at("/paths").path(path).has(method)).isTrue();
    }

    @Test
    void every_operation_has_a_name_of_its_own_words_and_errors() {
        var names = new TreeSet<String>();
        for (JsonNode operation : operations()) {
            String name = operation.path("operationId").asText();
            assertThat(names.add(name)).as(name).isTrue();
            for (String field : List.of("summary", "description")) {
                assertThat(operation.path(field).asText()).as(name + " " + field).isNotBlank();
            }
            assertThat(operation.path("tags")).as(name).hasSize(1);
            for (String status : List.of("401", "403", "429")) {
                assertThat(operation.at("/responses/" + status + PROBLEM))
                        .as(name)
                        .hasToString("\"#/components/schemas/Problem\"");
            }
            assertThat(operation.at("/security/0/token/0").asText()).as(name).isNotEmpty();
        }
    }

    @Test
    void every_schema_is_described_and_named_after_the_domain() {
        for (var schema : answers.document().at("/components/schemas").properties()) {
            assertThat(schema.getKey()).doesNotMatch(".*[0-9]|Output|Input|Facts");
            assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
        }
    }

    @Test
    void an_answer_that_is_not_as_described_is_noticed() {
        ObjectNode other = answers.document().deepCopy();
        ((ObjectNode) other.at("/components/schemas/Rule/properties")).remove("guidance");
        var reply = http.get("/api/rules");
        assertThatThrownBy(() -> new Answers(other).check("listRules", reply))
                .hasMessageContaining("guidance");
    }

    @Test
    void the_functions_are_those_of_the_chain() {
        var named = new ArrayList<String>();
        answers.document()
                .at("/paths/~1api~1functions~1{name}/post/parameters")
                .forEach(
                        parameter ->
                                parameter.at("/schema/enum").forEach(it -> named.add(it.asText())));
        assertThat(named).isEqualTo(functions.names());
    }

    @Test
    void every_answer_follows_its_schema() throws IOException {
        String scan = imported("contract");
        String tracking = "/api/scans/" + scan + "/tracking";
        answers.check("planScan", http.post("/api/scans/" + scan + "/prompts", "{}"));
        awaitPlanning(tracking);
        answers.check("getTracking", http.get(tracking));
        var prompts = http.get("/api/prompts?limit=200&scan=" + scan);
        answers.check("listPrompts", prompts);
        executed(prompts.text("/items/0/id"));
        answers.check("getTracking", http.get(tracking));
        answers.check("listScans", http.get("/api/scans"));
        answers.check("getScan", http.get("/api/scans/" + scan));
        answers.check("listFindings", http.get("/api/scans/" + scan + "/findings?limit=200"));
        answers.check("listEvents", http.get("/api/events?limit=200&scan=" + scan));
        answers.check("callFunction", generated(scan, prompts.json().at("/items/0")));
        answers.check("sealTrail", http.post("/api/scans/" + scan + "/seal", ""));
        answers.check(
                "replayPrompt",
                http.get("/api/prompts/" + prompts.text("/items/0/id") + "/replay"));
        answers.check("deleteScan", http.delete("/api/scans/" + scan));
    }

    private String imported(String project) throws IOException {
        var reply = http.upload("/api/scans?project=" + project, REPORT);
        answers.check("importScan", reply);
        return reply.text("/scan/id");
    }

    private void awaitPlanning(String tracking) {
        for (int i = 0; i < 600; i++) {
            if (!http.get(tracking).text("/planning/state").equals("running")) {
                return;
            }
            pause();
        }
        throw new AssertionError("the planning did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void executed(String prompt) {
        String executions = "/api/prompts/" + prompt + "/executions";
        answers.check("reportExecution", http.post(executions, "{\"status\":\"executing\"}"));
        answers.check("listExecutions", http.get(executions));
        answers.check(
                "reportExecution",
                http.post(
                        executions,
                        """
                        {"status": "completed", "agent": "copilot", "filesChanged": ["src/a.js"],
                         "validation": {"status": "warned", "violations": [{"rule": "CHANGE-002",
                           "severity": "warn", "message": "Wide", "remedy": "Narrow it"}]}}
                        """));
        answers.check("listExecutions", http.get(executions));
        answers.check("getPrompt", http.get("/api/prompts/" + prompt));
    }

    private Http.Reply generated(String scan, JsonNode prompt) {
        var document = Laptop.JSON.createObjectNode();
        document.put("scan", scan).put("project", "contract");
        http.get("/api/events?limit=200&scan=" + scan)
                .json()
                .at("/items")
                .forEach(
                        event -> {
                            if (event.at("/subject").equals(prompt.at("/id"))
                                    && event.at("/facts").has("group")) {
                                document.set("group", event.at("/facts/group"));
                            }
                        });
        document.set("findings", prompt.at("/findings"));
        return http.post("/api/functions/generate", document.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "listRules, /api/rules",
        "getRule, /api/rules/CHANGE-001",
        "getRuleCoverage, /api/rules/coverage",
        "listShippedTemplates, /api/shipped-templates",
        "listPersonas, /api/personas",
        "getSettings, /api/settings?project=none",
        "listScans, /api/scans?limit=0",
        "getScan, /api/scans/s-00000000000000000000",
        "getPrompt, /api/prompts/nothing",
        "listEvents, /api/events",
        "getRule, /api/rules/NO-1",
    })
    void what_is_always_there_and_what_is_wrong_follow_their_schemas(String name, String path) {
        answers.check(name, http.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"policy\": {\"disabled\": [\"CHANGE-005\"]}}", "[", "{\"no\": 1}"})
    void settings_follow_their_schema_kept_or_refused(String settings) {
        answers.check("putSettings", http.put("/api/settings?project=kept", settings));
        answers.check("listEvents", http.get("/api/events?project=kept"));
    }
}
