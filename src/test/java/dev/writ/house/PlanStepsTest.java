package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import dev.writ.testing.Template;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the scripts of `infra/github/writ.yml` as a runner of GitHub does, with commands before
/// them that answer as AWS and GitHub (`src/test/infra/bin`).
class PlanStepsTest {

    private static final String SCAN = "s-00000000000000000001";
    private static final Path BIN = Path.of("src/test/infra/bin").toAbsolutePath();
    private static final JsonNode STEPS =
            Template.of(Broken.text(Path.of("infra/github/writ.yml")))
                    .content()
                    .at("/jobs/plan/steps");

    @TempDir private Path folder;
    private Path cloud;

    /// How a script ended, and what it said.
    private record Ended(int code, String said) {}

    @BeforeEach
    void prepare() throws IOException {
        for (String program : List.of("bash", "jq", "gzip", "base64", "sha256sum")) {
            assumeThat(Judges.hasProgram(program)).as(program + " is on the PATH").isTrue();
        }
        cloud = Files.createDirectories(folder.resolve("cloud"));
        Files.createDirectories(cloud.resolve("executions"));
        Files.createDirectories(folder.resolve("reports"));
    }

    private Ended run(String step, Map<String, String> more) throws IOException {
        String script =
                STEPS.valueStream()
                        .filter(each -> each.path("name").asText().equals(step))
                        .findFirst()
                        .orElseThrow()
                        .path("run")
                        .asText();
        Files.writeString(folder.resolve("step.sh"), script);
        var runner =
                new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "step.sh")
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        runner.environment().putAll(environment());
        runner.environment().putAll(more);
        Process process = runner.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Ended(process.onExit().join().exitValue(), said);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", BIN + ":" + System.getenv("PATH"));
        environment.put("CLOUD", cloud.toString());
        environment.put("GITHUB_OUTPUT", folder.resolve("output.txt").toString());
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("PROJECT", "demo");
        environment.put("STACK", "writ");
        environment.put("PULL_REQUEST", "7");
        environment.put("REPOSITORY", "octo-org/octo-repo");
        environment.put("RUN", "the run");
        environment.put("SCAN_NAME", "sarif of run 1");
        environment.put("SCAN", SCAN);
        environment.put("WISH", "{}");
        environment.put("MINUTES", "1");
        return environment;
    }

    private Ended run(String step) throws IOException {
        return run(step, Map.of());
    }

    private String asked() throws IOException {
        return Files.readString(cloud.resolve("asked.txt"));
    }

    private JsonNode json(Path file) throws IOException {
        return Laptop.JSON.readTree(file.toFile());
    }

    @Test
    void reports_are_packed_and_nothing_else() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports/a b"));
        Files.writeString(reports.resolve("$(touch run) \"x\".sarif"), "{\"version\": \"2.1.0\"}");
        Files.writeString(reports.resolve("notes.txt"), "no report");
        Files.createSymbolicLink(reports.resolve("link.sarif"), Path.of("/etc/hostname"));

        assertThat(run("Pack the reports").code()).isZero();

        JsonNode sent = json(folder.resolve("import.json"));
        assertThat(sent.path("project").asText()).isEqualTo("demo");
        assertThat(sent.path("reports")).hasSize(1);
        JsonNode report = sent.path("reports").get(0);
        assertThat(report.path("name").asText()).isEqualTo("a b/$(touch run) \"x\".sarif");
        byte[] packed = Base64.getDecoder().decode(report.path("content").asText());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)))
                .hasContent("{\"version\": \"2.1.0\"}");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void reports_that_one_call_does_not_take_are_refused() throws IOException {
        var noise = new byte[5_000_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("reports/large.sarif"), noise);
        Ended ended = run("Pack the reports");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("Reports too large").contains("takes 6291456");
    }

    @Test
    void an_artifact_without_reports_is_refused() throws IOException {
        Ended ended = run("Pack the reports");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("No reports");
    }

    @Test
    void the_id_of_the_scan_goes_on() throws IOException {
        Files.writeString(
                cloud.resolve("writ-import-scan.json"), "{\"scan\": {\"id\": \"" + SCAN + "\"}}");
        assertThat(run("Import the reports").code()).isZero();
        assertThat(folder.resolve("output.txt")).hasContent("scan=" + SCAN);
    }

    @Test
    void what_a_refusal_says_is_no_command_of_the_runner() throws IOException {
        Files.writeString(
                cloud.resolve("writ-import-scan.json"),
                "{\"errorMessage\": \"::set-env name=X::y\"}");
        Files.writeString(cloud.resolve("writ-import-scan.fails"), "");
        Ended ended = run("Import the reports");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said())
                .containsPattern("(?s)::stop-commands::(\\w{32})\n::set-env.*\n::\\1::\n::error");
    }

    @Test
    void an_answer_without_a_scan_is_refused() throws IOException {
        Files.writeString(
                cloud.resolve("writ-import-scan.json"), "{\"scan\": {\"id\": \"x\\ny=z\"}}");
        assertThat(run("Import the reports").code()).isEqualTo(1);
        assertThat(folder.resolve("output.txt")).doesNotExist();
    }

    @Test
    void the_walk_is_started_and_awaited() throws IOException {
        assertThat(run("Walk the scan", Map.of("WISH", "{\"limit\": 3}")).code()).isZero();
        assertThat(asked())
                .contains(
                        "--state-machine-arn"
                                + " arn:aws:states:eu-central-1:123456789012:stateMachine:writ-walk"
                                + " --name "
                                + SCAN
                                + "-")
                .contains("--input {\"scan\":\"" + SCAN + "\",\"wish\":{\"limit\":3}}");
        assertThat(asked().split("describe-execution")).hasSize(3);
    }

    @Test
    void a_walk_that_ended_well_is_not_repeated() throws IOException {
        run("Walk the scan");
        assertThat(run("Walk the scan").code()).isZero();
        assertThat(executions()).hasSize(1);
    }

    @Test
    void a_walk_that_ended_badly_gets_a_further_name() throws IOException {
        run("Walk the scan");
        Path first = executions().getFirst();
        Files.writeString(first, "FAILED\n");
        assertThat(run("Walk the scan").code()).isZero();
        assertThat(executions())
                .containsExactly(first, first.resolveSibling(first.getFileName() + "-2"));
    }

    @Test
    void another_wish_is_another_walk() throws IOException {
        run("Walk the scan");
        run("Walk the scan", Map.of("WISH", "{\"limit\": 3}"));
        assertThat(executions()).hasSize(2);
    }

    private List<Path> executions() throws IOException {
        try (var files = Files.list(cloud.resolve("executions"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void the_plan_is_in_the_summary() throws IOException {
        Files.writeString(
                cloud.resolve("writ-describe-plan.json"), "{\"markdown\": \"3 prompts\"}");
        assertThat(run("Describe the plan").code()).isZero();
        assertThat(folder.resolve("summary.md")).hasContent("3 prompts");
    }

    @Test
    void a_first_plan_is_a_new_comment() throws IOException {
        Files.writeString(folder.resolve("plan.md"), "3 prompts\n");
        Files.writeString(cloud.resolve("comments.json"), "[]");
        assertThat(run("Comment the plan").code()).isZero();
        assertThat(asked())
                .contains("api -X POST repos/octo-org/octo-repo/issues/7/comments --input");
        assertThat(json(cloud.resolve("sent.json")).path("body").asText())
                .isEqualTo("## Plan of demo\n\n3 prompts\n");
    }

    @Test
    void a_later_plan_takes_the_place_of_the_first_and_of_no_other_comment() throws IOException {
        Files.writeString(folder.resolve("plan.md"), "4 prompts\n");
        Files.writeString(
                cloud.resolve("comments.json"),
                """
                [{"id": 1, "user": {"login": "somebody"}, "body": "## Plan of demo\\n\\nmine"},
                 {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "## Plan of demo2\\n"}]
                [{"id": 3, "user": {"login": "github-actions[bot]"}, "body": "## Plan of demo\\r\\n"}]
                """);
        assertThat(run("Comment the plan").code()).isZero();
        assertThat(asked())
                .contains("api -X PATCH repos/octo-org/octo-repo/issues/comments/3 --input")
                .doesNotContain("POST");
    }

    @Test
    void a_long_plan_is_cut_at_a_line() throws IOException {
        Files.writeString(folder.resolve("plan.md"), "ä prompt\n".repeat(20_000));
        Files.writeString(cloud.resolve("comments.json"), "[]");
        assertThat(run("Comment the plan").code()).isZero();
        assertThat(json(cloud.resolve("sent.json")).path("body").asText())
                .hasSizeLessThan(65_536)
                .contains("The plan is cut", "[the run](the run)")
                .endsWith("ä prompt\n");
    }

    @Test
    void a_pull_request_has_a_number() throws IOException {
        Ended ended = run("Comment the plan", Map.of("PULL_REQUEST", "7/../../x"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(cloud.resolve("asked.txt")).doesNotExist();
    }
}
