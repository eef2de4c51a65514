package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import dev.writ.testing.TwoVersions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Experiments as a client of the server sees them; every answer follows its schema.
@QuarkusTest
@TestProfile(InMemory.class)
class ExperimentsTest {

    private static final String PATH = "/api/experiments";
    private static final String NONE = PATH + "/x-00000000000000000000";
    private static final String NAME = "testing_enhancement";
    private static final Path REPORT = Path.of("examples/pmd-tests-commons-cli.sarif");

    @TestHTTPResource("/")
    URL server;

    private Http http;
    private Answers answers;

    @BeforeEach
    void connect() {
        http = new Http(server.getPort());
        answers = new Answers(http.get("/q/openapi?format=json").json());
    }

    private Http.Reply checked(String operation, int status, Http.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        answers.check(operation, reply);
        return reply;
    }

    /// Two versions of a template of the project that passed their cases, the first in production.
    private void versions(String project) {
        ObjectNode first = Laptop.JSON.createObjectNode().put("home", project).put("name", NAME);
        first.put("text", Shelf.text("one")).put("cases", TwoVersions.cases("one"));
        assertThat(http.post("/api/templates", first.toString()).status()).isEqualTo(201);
        ObjectNode second = Laptop.JSON.createObjectNode().put("text", Shelf.text("two"));
        second.put("cases", TwoVersions.cases("two"));
        library(project, "versions", second.toString(), 201);
        library(project, "tests", "{\"version\":1}", 200);
        library(project, "tests", "{\"version\":2}", 200);
        library(project, "production", "{\"version\":1}", 200);
    }

    private void library(String project, String what, String body, int status) {
        String path = "/api/templates/" + NAME + "/" + what + "?home=" + project;
        var reply = http.post(path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    }

    /// One look, so loose that a few subjects decide.
    private static String wish(String project) {
        return """
               {"title": "Two words", "versions": ["%1$s/%2$s@1", "%1$s/%2$s@2"],
                "goal": {"metric": "completed", "baseline": 0.5, "effect": 0.4, "alpha": 0.2,
                  "power": 0.5, "looks": 1, "matureDays": 0,
                  "guardrails": [{"kind": "rejected", "worse": 0.5}]}}
               """
                .formatted(project, NAME);
    }

    private String created(String project) {
        versions(project);
        var reply = checked("createExperiment", 201, http.post(PATH, wish(project)));
        assertThat(reply.header("Location")).isEqualTo(PATH + "/" + reply.text("/id"));
        return PATH + "/" + reply.text("/id");
    }

    /// Plans a scan and says of each prompt what became of it: the second version works.
    private void outcomes(String project) throws IOException {
        var scan = http.upload("/api/scans?project=" + project, REPORT).text("/scan/id");
        http.post("/api/scans/" + scan + "/prompts", "{\"group\":\"none\"}");
        for (JsonNode prompt : planned(scan)) {
            String version = prompt.path("template").asText();
            String status = version.endsWith("@2") ? "completed" : "failed";
            var told =
                    http.post(
                            "/api/prompts/" + prompt.path("id").asText() + "/executions",
                            "{\"status\":\"" + status + "\"}");
            assertThat(told.status()).as(told.body()).isEqualTo(201);
        }
    }

    private JsonNode planned(String scan) {
        for (int i = 0; i < 600; i++) {
            var tracking = http.get("/api/scans/" + scan + "/tracking");
            if (!tracking.text("/planning/state").equals("running")) {
                return http.get("/api/prompts?limit=200&scan=" + scan).json().path("items");
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

    @Test
    void an_experiment_goes_from_its_creation_over_outcomes_to_its_conclusion() throws IOException {
        String experiment = created("tried");
        var draft = checked("getExperiment", 200, http.get(experiment));
        assertThat(draft.text("/note")).startsWith("It has not started");
        checked("startExperiment", 200, http.post(experiment + "/start", ""));
        assertThat(checked("concludeExperiment", 409, http.post(experiment + "/conclude", "")))
                .extracting(each -> each.text("/code"))
                .isEqualTo("INVALID_STATE");
        outcomes("tried");
        var due = checked("getExperiment", 200, http.get(experiment));
        assertThat(due.text("/note")).as(due.body()).isEqualTo("A look is due: take it");
        assertThat(due.json().at("/rates/1/share").asDouble()).isEqualTo(1);
        var looked = checked("takeLook", 200, http.post(experiment + "/look", ""));
        assertThat(looked.text("/judgements/0/sign")).isEqualTo("better");
        var concluded = checked("concludeExperiment", 200, http.post(experiment + "/conclude", ""));
        assertThat(concluded.text("/experiment/conclusion/kind")).isEqualTo("promote");
        assertThat(http.get("/api/templates/" + NAME + "?home=tried&alias=production"))
                .extracting(each -> each.text("/version/number"))
                .isEqualTo("2");
        assertThat(http.post(experiment + "/conclude", "").body()).isEqualTo(concluded.body());
        checked("startExperiment", 409, http.post(experiment + "/start", ""));
        checked("takeLook", 409, http.post(experiment + "/look", ""));
    }

    @Test
    void one_experiment_runs_on_a_template_and_gives_way_when_it_is_stopped() {
        String first = created("shared");
        String again = http.post(PATH, wish("shared")).header("Location");
        http.post(first + "/start", "");
        assertThat(checked("startExperiment", 409, http.post(again + "/start", "")).body())
                .contains("runs on shared/" + NAME + " already");
        checked("stopExperiment", 422, http.post(first + "/stop", "{\"reason\":\" \"}"));
        var stopped =
                checked("stopExperiment", 200, http.post(first + "/stop", "{\"reason\":\"no\"}"));
        assertThat(stopped.text("/note")).isEqualTo("It was stopped: no");
        checked("stopExperiment", 409, http.post(first + "/stop", "{\"reason\":\"no\"}"));
        checked("startExperiment", 200, http.post(again + "/start", ""));
        var running = http.get(PATH + "?status=running&template=shared/" + NAME);
        assertThat(checked("listExperiments", 200, running).json().path("items")).hasSize(1);
    }

    @Test
    void a_request_under_its_key_makes_one_experiment() {
        created("keyed");
        var first = http.post(PATH, wish("keyed"), Posts.KEY, "one");
        var again = http.post(PATH, wish("keyed"), Posts.KEY, "one");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(http.get(PATH + "?template=keyed/" + NAME).json().path("items")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"start", "look", "conclude"})
    void what_is_not_there_cannot_be_moved_on(String act) {
        assertThat(http.post(NONE + "/" + act, "").status()).isEqualTo(404);
        assertThat(http.post(PATH + "/nothing/" + act, "").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "getExperiment, /api/experiments/x-00000000000000000000, 404",
        "getExperiment, /api/experiments/nothing, 422",
        "listExperiments, /api/experiments?status=old, 422",
        "listExperiments, /api/experiments?limit=201, 422",
    })
    void what_is_not_there_or_wrong_is_refused(String operation, String path, int status) {
        checked(operation, status, http.get(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | \"baseline\": 0.5,            |",
                "422 | \"baseline\": 0.5,            | \"baseline\": 1.5,",
                "422 | \"looks\": 1,                 | \"looks\": 6,",
                "422 | \"worse\": 0.5                | \"worse\": 0",
                "422 | \"metric\": \"completed\",   | \"metric\": \"stars\",",
                "422 | \"title\": \"Two words\",    | \"title\": \"Two\",",
                "422 | \"title\": \"Two words\",    | \"title\": \"Two words\", \"more\": 1,",
            })
    void an_experiment_of_what_is_wrong_is_refused(int status, String was, @Nullable String is) {
        if (http.get("/api/templates/" + NAME + "?home=wrong").status() == 404) {
            versions("wrong");
        }
        String body = wish("wrong").replace(was, is == null ? "" : is);
        checked("createExperiment", status, http.post(PATH, body));
    }

    @Test
    void an_experiment_on_versions_that_are_not_there_is_refused() {
        checked("createExperiment", 404, http.post(PATH, wish("absent")));
    }
}
