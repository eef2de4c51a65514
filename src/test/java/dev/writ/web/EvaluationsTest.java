package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.evaluation.Samples;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Datasets and evaluations as a client of the server sees them; every answer follows its schema.
@QuarkusTest
@TestProfile(InMemory.class)
class EvaluationsTest {

    private static final String DATASETS = "/api/datasets";
    private static final String EVALUATIONS = "/api/evaluations";
    private static final String NO_DATASET = "ds-00000000000000000000";

    @TestHTTPResource("/")
    URL server;

    @Inject Samples samples;

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

    private String frozen(String name) {
        ObjectNode body = Laptop.JSON.createObjectNode().put("name", name);
        for (String item : List.of("one", "two")) {
            ObjectNode sample = body.withArray("items").addObject().put("name", item);
            sample.set("inputs", Laptop.JSON.valueToTree(samples.named("testing").inputs()));
        }
        return checked("freezeDataset", 201, http.post(DATASETS, body.toString())).text("/id");
    }

    private String template(String name, String own) {
        ObjectNode body = Laptop.JSON.createObjectNode().put("home", "judged").put("name", name);
        var added = http.post("/api/templates", body.put("text", Shelf.text(own)).toString());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return "judged/" + name + "@1";
    }

    private String evaluated(String template, String dataset) {
        String body =
                """
                {"template": "%s", "dataset": "%s",
                 "evaluators": [{"contains": "caught two"}, {"max-tokens": 10000}]}
                """
                        .formatted(template, dataset);
        return checked("runEvaluation", 201, http.post(EVALUATIONS, body)).text("/evaluation/id");
    }

    @Test
    void a_dataset_is_frozen_listed_and_read_in_parts() {
        String dataset = frozen("By hand");
        assertThat(frozen("By hand")).isEqualTo(dataset);
        String path = DATASETS + "/" + dataset;
        assertThat(checked("getDataset", 200, http.get(path)).json().at("/items")).hasSize(2);
        assertThat(checked("listDatasets", 200, http.get(DATASETS)).body()).contains(dataset);
        var first = checked("listDatasetItems", 200, http.get(path + "/items?limit=1"));
        assertThat(first.json().at("/items/0/inputs").has("governance_rules")).isTrue();
        var second = http.get(path + "/items?cursor=" + first.text("/next"));
        assertThat(second.text("/items/0/name")).isEqualTo("two");
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void two_templates_are_evaluated_on_a_dataset_and_compared() {
        String dataset = frozen("Compared");
        String never = evaluated(template("says_word", "one"), dataset);
        String always = evaluated(template("says_one", "two"), dataset);
        var found = checked("getEvaluation", 200, http.get(EVALUATIONS + "/" + never));
        assertThat(found.json().at("/evaluation/totals/0/failed").asInt()).isEqualTo(2);
        assertThat(found.text("/suggestions/0/evaluator")).isEqualTo("contains");
        var results = checked("listResults", 200, http.get(EVALUATIONS + "/" + never + "/results"));
        assertThat(results.text("/items/1/tries/0/scores/0/standing")).isEqualTo("failed");
        assertThat(checked("listEvaluations", 200, http.get(EVALUATIONS)).body())
                .contains(never, always);
        var compared =
                checked(
                        "compareEvaluations",
                        200,
                        http.get(EVALUATIONS + "/" + never + "/comparison?with=" + always));
        assertThat(compared.json().path("better").asInt()).isEqualTo(2);
        assertThat(compared.json().path("worse").asInt()).isZero();
    }

    @Test
    void what_differs_in_more_than_the_template_is_not_compared() {
        String template = template("says_both", "one");
        String first = evaluated(template, frozen("First"));
        String second = evaluated(template, frozen("Second"));
        var refused = http.get(EVALUATIONS + "/" + first + "/comparison?with=" + second);
        assertThat(checked("compareEvaluations", 422, refused).body()).contains("differ in more");
    }

    @Test
    void answers_are_not_judged_without_a_model() {
        String body =
                """
                {"template": "%s", "dataset": "%s", "of": "answer",
                 "evaluators": [{"contains": "one"}]}
                """
                        .formatted(template("says_answer", "one"), frozen("Asked"));
        var refused = checked("runEvaluation", 409, http.post(EVALUATIONS, body));
        assertThat(refused.text("/code")).isEqualTo("INVALID_STATE");
    }

    @Test
    void a_scan_that_was_not_planned_has_nothing_to_freeze() throws IOException {
        var scan =
                http.upload(
                        "/api/scans?project=frozen", Path.of("examples/eslint-jquery-src.sarif"));
        String body = "{\"name\":\"Of a scan\",\"scan\":\"%s\"}";
        var early = http.post(DATASETS, body.formatted(scan.text("/scan/id")));
        assertThat(checked("freezeDataset", 422, early).body()).contains("has no prompt yet");
    }

    @ParameterizedTest
    @CsvSource({
        "getDataset, /api/datasets/ds-00000000000000000000, 404",
        "getDataset, /api/datasets/nothing, 422",
        "listDatasetItems, /api/datasets/ds-00000000000000000000/items, 404",
        "listDatasets, /api/datasets?limit=0, 422",
        "getEvaluation, /api/evaluations/e-00000000000000000000, 404",
        "getEvaluation, /api/evaluations/nothing, 422",
        "listResults, /api/evaluations/e-00000000000000000000/results, 404",
        "compareEvaluations, /api/evaluations/e-00000000000000000000/comparison, 422",
        "listEvaluations, /api/evaluations?cursor=x, 422",
    })
    void what_is_not_there_or_wrong_is_refused(String operation, String path, int status) {
        checked(operation, status, http.get(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | {\"name\": \"x\"}",
                "422 | {\"name\": \"\", \"items\": [{\"name\": \"a\", \"inputs\": {}}]}",
                "422 | {\"name\": \"x\", \"items\": [{\"name\": \"a b\", \"inputs\": {}}]}",
                "422 | {\"name\": \"x\", \"items\": [{\"name\": \"a\"}]}",
                "422 | {\"name\": \"x\", \"more\": 1}",
                "404 | {\"name\": \"x\", \"scan\": \"s-00000000000000000000\"}",
                "400 | {",
            })
    void a_dataset_of_nothing_or_of_what_is_wrong_is_refused(int status, String body) {
        checked("freezeDataset", status, http.post(DATASETS, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | testing_enhancement@1 | [{\"contains\": \"a\"}]",
                "422 | testing_enhancement@1 | []",
                "422 | testing_enhancement@1 | [{\"no-such\": \"a\"}]",
                "422 | testing_enhancement | [{\"contains\": \"a\"}]",
            })
    void an_evaluation_of_what_is_not_there_or_wrong_is_refused(
            int status, String template, String evaluators) {
        String body =
                "{\"template\":\"%s\",\"dataset\":\"%s\",\"evaluators\":%s}"
                        .formatted(template, NO_DATASET, evaluators);
        checked("runEvaluation", status, http.post(EVALUATIONS, body));
    }
}
