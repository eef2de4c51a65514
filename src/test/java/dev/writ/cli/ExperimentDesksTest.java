package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.evaluation.Samples;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.library.AddTemplate;
import dev.writ.library.AddVersion;
import dev.writ.library.TemplateId;
import dev.writ.library.Wording;
import dev.writ.testing.Shelf;
import dev.writ.web.InMemory;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What datasets, evaluations and experiments are told by the store here and by a server is the
/// same.
@QuarkusTest
@TestProfile(InMemory.class)
class ExperimentDesksTest {

    private static final Map<String, String> ALL = Map.of("limit", "200");

    @TestHTTPResource("/")
    URL address;

    @Inject LocalDesk local;

    @Inject ObjectMapper json;

    @Inject AddTemplate addTemplate;

    @Inject Samples samples;

    @Inject AddVersion addVersion;

    private Desk remote;

    @BeforeEach
    void connect() {
        remote = new RemoteDesk(json, address.toString(), Optional.empty());
    }

    private JsonNode same(Function<Desk, JsonNode> call) {
        JsonNode answer = call.apply(local);
        assertThat(call.apply(remote).toString()).isEqualTo(answer.toString());
        assertThat(answer).isNotEmpty();
        return answer;
    }

    private String template(String name) {
        addTemplate.run(
                new AddTemplate.Input(
                        TemplateId.parse("desks/" + name),
                        Wording.of(Shelf.text("one")),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Actor.LOCAL));
        return "desks/" + name;
    }

    private JsonNode read(String text) throws IOException {
        return json.readTree(text);
    }

    @Test
    void datasets_and_evaluations_are_the_same_here_and_there() throws IOException {
        ObjectNode items = json.createObjectNode().put("name", "Samples");
        for (String name : List.of("one", "two")) {
            ObjectNode item = items.withArray("items").addObject().put("name", name);
            item.set("inputs", json.valueToTree(samples.named("testing").inputs()));
        }
        String dataset = same(desk -> desk.datasets().freeze(items)).path("id").asText();
        same(desk -> desk.datasets().find(dataset));
        same(desk -> desk.datasets().list(ALL));
        same(desk -> desk.datasets().items(dataset, ALL));
        String template = template("says_word");
        JsonNode wish =
                read(
                        """
                        {"template": "%s@1", "dataset": "%s", "evaluators": [{"contains": "one"}]}
                        """
                                .formatted(template, dataset));
        String evaluation =
                same(desk -> desk.evaluations().run(wish)).at("/evaluation/id").asText();
        same(desk -> desk.evaluations().find(evaluation));
        same(desk -> desk.evaluations().list(ALL));
        same(desk -> desk.evaluations().results(evaluation, ALL));
        same(desk -> desk.evaluations().compare(evaluation, evaluation));
    }

    @Test
    void an_experiment_moves_on_alike_here_and_there() throws IOException {
        String template = template("says_more");
        addVersion.run(
                new AddVersion.Input(
                        TemplateId.parse(template),
                        Wording.of(Shelf.text("two")),
                        "",
                        Optional.empty(),
                        OptionalInt.empty(),
                        Actor.LOCAL));
        JsonNode wish =
                read(
                        """
                        {"title": "Two words", "versions": ["%1$s@1", "%1$s@2"],
                         "goal": {"metric": "merged", "baseline": 0.5, "effect": 0.15}}
                        """
                                .formatted(template));
        String experiment = remote.experiments().create(wish).path("id").asText();
        same(desk -> desk.experiments().find(experiment));
        same(desk -> desk.experiments().list(Map.of("template", template, "status", "draft")));
        same(desk -> desk.experiments().start(experiment));
        same(desk -> desk.experiments().look(experiment));
        for (Desk desk : List.of(local, remote)) {
            var early =
                    catchThrowableOfType(
                            Failed.class, () -> desk.experiments().conclude(experiment));
            assertThat(Errors.exitCode(early.failure())).isEqualTo(4);
        }
        JsonNode stopped = remote.experiments().stop(experiment, read("{\"reason\": \"over\"}"));
        assertThat(local.experiments().find(experiment)).hasToString(stopped.toString());
    }
}
