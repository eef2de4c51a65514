package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import dev.writ.testing.TwoVersions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Datasets, evaluations and experiments, as docs/how-to/run-an-experiment.md tells a user.
@QuarkusTest
@TestProfile(ExperimentsCommandTest.OwnStore.class)
class ExperimentsCommandTest {

    private static final String TEMPLATE = "/testing_enhancement";
    private static final String REPORT = "examples/pmd-tests-commons-cli.sarif";

    private static final String EXPECT =
            """
            expect:
              - contains: Tests that would have caught two
              - rules: embedded
            """;

    public static final class OwnStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("writ.data", "target/experiments-test-" + ProcessHandle.current().pid());
        }
    }

    @Inject Program writ;

    @TempDir Path folder;

    private String done(String line) {
        Program.Ran ran = writ.launch(line.split(" "));
        assertThat(ran.exitCode()).as(line + ": " + ran.errors()).isZero();
        return ran.output();
    }

    private JsonNode json(String line) throws IOException {
        return Laptop.JSON.readTree(done(line + " --json"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void versions(String project) throws IOException {
        String template = project + TEMPLATE;
        done("template add %s %s".formatted(template, texts("one")));
        done("template test " + template + "@1");
        done("template alias production " + template + "@1");
        done("template update %s %s".formatted(template, texts("two")));
        done("template test " + template + "@2");
    }

    private String texts(String own) throws IOException {
        Path text = file(own + ".md", Shelf.text(own));
        return text + " --cases " + file(own + ".yaml", TwoVersions.cases(own));
    }

    private String created(String project, String more) throws IOException {
        String versions = " --control %1$s@1 --variant %1$s@2".formatted(project + TEMPLATE);
        String goal = " --metric completed --baseline 0.5 --effect 0.4 --mature-days 0";
        return json("experiments create --title Two-words" + versions + goal + more)
                .path("id")
                .asText();
    }

    private String planned(String project) throws IOException {
        String scan =
                json("scans import " + REPORT + " --project " + project).at("/scan/id").asText();
        done("scans plan " + scan + " --group none");
        return scan;
    }

    @Test
    void what_a_scan_was_filled_with_is_frozen_and_two_versions_are_compared_on_it()
            throws IOException {
        versions("offline");
        String dataset =
                json("datasets freeze " + planned("offline") + " --name May").at("/id").asText();
        assertThat(done("datasets list")).contains(dataset, "offline", "May");
        assertThat(done("datasets show " + dataset)).contains("name: May");
        assertThat(json("datasets show " + dataset + " --items --limit 3").path("items"))
                .hasSize(3);
        String run = "evaluate run offline" + TEMPLATE + "@%d --dataset " + dataset + " --expect ";
        Path expect = file("expect.yaml", EXPECT);
        String first = json(run.formatted(1) + expect).at("/evaluation/id").asText();
        String second = json(run.formatted(2) + expect).at("/evaluation/id").asText();
        assertThat(done(run.formatted(1) + expect))
                .contains(first, "mean score", "contains failed");
        assertThat(done("evaluate show " + first + " --results --limit 1")).contains("failed");
        assertThat(done("evaluate list")).contains(first, second);
        assertThat(done("evaluate compare " + first + " " + second))
                .contains("offline/testing_enhancement@2 scores higher", "0 worse");
    }

    @Test
    void items_of_a_file_are_a_dataset() throws IOException {
        Path items = file("items.jsonl", "{\"name\":\"a\",\"inputs\":{\"x\":1}}\n\n");
        String dataset = json("datasets add " + items + " --name hand").path("id").asText();
        assertThat(json("datasets show " + dataset + " --items").at("/items/0/inputs/x").asInt())
                .isEqualTo(1);
        Path broken = file("broken.jsonl", "{");
        assertThat(writ.launch("datasets", "add", broken.toString(), "--name", "x").exitCode())
                .isEqualTo(2);
    }

    @Test
    void an_experiment_is_run_from_the_command_line() throws IOException {
        versions("online");
        String experiment =
                created("online", " --looks 1 --alpha 0.2 --power 0.5 --guardrail rejected=0.5");
        assertThat(done("experiments show " + experiment))
                .contains("draft on online/testing_enhancement: completed of")
                .contains("It has not started: start it")
                .endsWith("writ experiments start " + experiment);
        assertThat(done("experiments start " + experiment))
                .contains("Nothing is decided between the looks");
        String scan = planned("online");
        for (JsonNode prompt : json("prompts list --limit 200 --scan " + scan).path("items")) {
            boolean second = prompt.path("template").asText().endsWith("@2");
            String outcome = second ? "completed" : "failed";
            done("record " + prompt.path("id").asText() + " --outcome " + outcome);
        }
        assertThat(done("experiments show " + experiment))
                .contains("100.0 %", "A look is due: take it.")
                .endsWith("writ experiments look " + experiment);
        assertThat(done("experiments look " + experiment))
                .contains("Against the control at look 1:", "better", "rejected held")
                .contains("It can be concluded: variant a is better");
        assertThat(done("experiments conclude " + experiment))
                .startsWith(experiment)
                .contains("concluded on online", "It is concluded: variant a is better");
        assertThat(
                        json("template show online" + TEMPLATE)
                                .at("/template/aliases/production")
                                .asInt())
                .isEqualTo(2);
    }

    @Test
    void an_experiment_is_listed_and_stopped() throws IOException {
        versions("stopped");
        String experiment = created("stopped", " --percent 60 --percent 40");
        String list = "experiments list --status draft --template stopped" + TEMPLATE;
        assertThat(done(list)).contains(experiment, "Two-words");
        assertThat(done("experiments stop " + experiment + " --reason over"))
                .endsWith("It was stopped: over.");
        assertThat(done(list)).doesNotContain(experiment);
    }

    @ParameterizedTest
    @CsvSource({
        "experiments show x-00000000000000000000, 3",
        "experiments show nothing, 2",
        "experiments list --status old, 2",
        "experiments start x-00000000000000000000, 3",
        "datasets show ds-00000000000000000000, 3",
        "datasets freeze s-00000000000000000000 --name x, 3",
        "evaluate show e-00000000000000000000, 3",
        "evaluate run testing_enhancement@1 --dataset x --expect no-such-file, 2",
    })
    void what_is_not_there_or_wrong_is_refused(String line, int code) {
        assertThat(writ.launch(line.split(" ")).exitCode()).isEqualTo(code);
    }
}
