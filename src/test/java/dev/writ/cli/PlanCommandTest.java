package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Hash;
import dev.writ.testing.Laptop;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole program as a user calls it, with its real store.
@QuarkusMainTest
@TestProfile(PlanCommandTest.OwnStore.class)
class PlanCommandTest {

    private static final String ESLINT = "examples/eslint-jquery-src.sarif";
    private static final String PMD = "examples/pmd-quickstart-gson.sarif";

    public static final class OwnStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("writ.data", "target/cli-test-" + ProcessHandle.current().pid());
        }
    }

    @TempDir Path folder;

    private LaunchResult plan(QuarkusMainLauncher launcher, String... arguments) {
        return launcher.launch(
                Stream.concat(
                                Stream.of("plan", "--out", folder.resolve("plan").toString()),
                                Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    private JsonNode json(QuarkusMainLauncher launcher, String project, String... arguments)
            throws IOException {
        var result =
                plan(
                        launcher,
                        Stream.concat(
                                        Stream.of("--json", "--project", project),
                                        Arrays.stream(arguments))
                                .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        return Laptop.JSON.readTree(result.getOutput());
    }

    @Test
    void a_plan_says_what_was_read_what_to_start_with_and_where_it_is(
            QuarkusMainLauncher launcher) {
        var result = plan(launcher, PMD, "--project", "said");
        assertThat(result.exitCode()).isZero();
        assertThat(result.getOutput())
                .contains("110 findings read, 0 joined, 110 new, 0 already known")
                .contains("PMD ControlStatementBraces")
                .contains("Start with")
                .contains("63 prompts committed, 0 committed before, 0 warned, 0 blocked, 0 failed")
                .contains("index.html");
    }

    @Test
    void the_same_again_says_that_nothing_is_new(QuarkusMainLauncher launcher) {
        plan(launcher, ESLINT, "--project", "again");
        assertThat(plan(launcher, ESLINT, "--project", "again").getOutput())
                .contains("0 new, 27 already known")
                .contains("Nothing new: 22 prompts committed before");
    }

    @Test
    void the_machine_form_has_the_documented_fields(QuarkusMainLauncher launcher)
            throws IOException {
        JsonNode plan = json(launcher, "machine", ESLINT);
        assertThat(plan.at("/findings/read").asInt()).isEqualTo(27);
        assertThat(plan.at("/findings/new").asInt()).isEqualTo(27);
        assertThat(plan.at("/prompts/committed").asInt()).isEqualTo(22);
        assertThat(plan.at("/prompts/blocked").asInt()).isZero();
        assertThat(plan.at("/rules/0").properties().stream().map(Map.Entry::getKey))
                .contains("rule", "count", "severity", "persona", "tokens");
        assertThat(plan.has("scan") && plan.has("out") && plan.has("millis")).isTrue();
    }

    @Test
    void the_folder_holds_a_file_for_each_prompt_with_its_text(QuarkusMainLauncher launcher)
            throws IOException {
        json(launcher, "folder", ESLINT);
        JsonNode plan = Laptop.JSON.readTree(folder.resolve("plan/plan.json").toFile());
        assertThat(plan.get("items")).hasSize(22);
        for (JsonNode item : plan.get("items")) {
            String text =
                    Files.readString(folder.resolve("plan").resolve(item.get("file").asText()));
            assertThat(Hash.sha256(text)).isEqualTo(item.get("sha256").asText());
        }
        assertThat(Files.readString(folder.resolve("plan/index.html")))
                .contains("Content-Security-Policy")
                .doesNotContain("http-equiv=\"refresh\"", "src=\"http", "href=\"http");
    }

    @ParameterizedTest
    @CsvSource({
        "none, 27",
        "file, 22",
        "rule, 7",
    })
    void findings_are_grouped_as_asked(String by, int prompts, QuarkusMainLauncher launcher)
            throws IOException {
        assertThat(
                        json(launcher, "by-" + by, ESLINT, "--group", by)
                                .at("/prompts/committed")
                                .asInt())
                .isEqualTo(prompts);
    }

    @Test
    void a_plan_can_be_narrowed(QuarkusMainLauncher launcher) throws IOException {
        assertThat(json(launcher, "limit", PMD, "--limit", "5").at("/prompts/committed").asInt())
                .isEqualTo(5);
        assertThat(json(launcher, "rule", PMD, "--rule", "CloseResource").at("/rules")).hasSize(1);
        assertThat(json(launcher, "severity", PMD, "--severity", "high").at("/rules")).isEmpty();
        assertThat(
                        json(launcher, "path", PMD, "--path", "**/internal/**")
                                .at("/prompts/committed")
                                .asInt())
                .isBetween(1, 62);
    }

    @Test
    void two_reports_are_joined(QuarkusMainLauncher launcher) throws IOException {
        JsonNode plan = json(launcher, "two", PMD, "examples/checkstyle-google-gson.sarif");
        assertThat(plan.at("/findings/read").asInt()).isEqualTo(338);
        assertThat(plan.at("/findings/joined").asInt()).isPositive();
    }

    @Test
    void a_packed_report_is_the_same_report(QuarkusMainLauncher launcher) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            Files.copy(Path.of(ESLINT), gzip);
        }
        Path file = Files.write(folder.resolve("report.sarif.gz"), packed.toByteArray());
        json(launcher, "packed", ESLINT);
        assertThat(json(launcher, "packed", file.toString()).at("/findings/new").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "missing.sarif, there is no such file",
        "examples, it is a directory",
        "pom.xml, it is not JSON",
        "infra/workflow.asl.json, SARIF",
    })
    void bad_input_is_one_line_and_leaves_nothing(
            String file, String says, QuarkusMainLauncher launcher) {
        var result = plan(launcher, file);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getErrorOutput().strip().lines().filter(l -> l.startsWith("writ: ")))
                .hasSize(1)
                .allMatch(line -> line.contains(says));
        assertThat(result.getErrorOutput()).doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void with_json_an_error_is_json_too(QuarkusMainLauncher launcher) throws IOException {
        var result = plan(launcher, "pom.xml", "--json");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Laptop.JSON.readTree(result.getOutput()).at("/error/code").asText())
                .isEqualTo("INVALID_PARAM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--group=all",
                "--severity=grave",
                "--limit=-1",
                "--limit=0",
                "--wish",
                "--project=/x"
            })
    void an_option_that_is_wrong_is_refused(String option, QuarkusMainLauncher launcher) {
        var result = plan(launcher, option, ESLINT);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getErrorOutput()).contains("writ: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_holds_something_else_is_left_alone(QuarkusMainLauncher launcher)
            throws IOException {
        Path mine = Files.createDirectories(folder.resolve("plan")).resolve("mine.txt");
        Files.writeString(mine, "mine");
        var result = plan(launcher, ESLINT);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getErrorOutput()).contains("holds something else than a plan");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void a_plan_of_another_tool_is_left_alone(QuarkusMainLauncher launcher) throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("plan")).resolve("plan.json");
        Files.writeString(theirs, "{\"terraform_version\": \"1\"}");
        assertThat(plan(launcher, ESLINT).exitCode()).isEqualTo(2);
        assertThat(theirs).hasContent("{\"terraform_version\": \"1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--in-memory", "--in-memory=true"})
    void a_plan_in_memory_is_forgotten(String option, QuarkusMainLauncher launcher)
            throws IOException {
        json(launcher, "forgotten" + option.length(), ESLINT, option);
        assertThat(
                        json(launcher, "forgotten" + option.length(), ESLINT)
                                .at("/prompts/committed")
                                .asInt())
                .isEqualTo(22);
    }

    @Test
    void settings_that_are_wrong_are_named_with_file_and_field(QuarkusMainLauncher launcher)
            throws IOException {
        Path config = Files.writeString(folder.resolve("own.yaml"), "inputs: {no_such: x}");
        var result = plan(launcher, ESLINT, "--config", config.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getErrorOutput()).contains("inputs.no_such is no input");
    }

    @Test
    void help_and_version_say_what_they_should(QuarkusMainLauncher launcher) {
        assertThat(launcher.launch("--help").getOutput()).contains("plan");
        assertThat(launcher.launch("--version").getOutput()).matches("(?s)writ \\S+\\s*");
    }
}
