package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.git.Checkout;
import dev.writ.testing.Laptop;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The change that answers a prompt: checked, approved, recorded and taken back, as a user does it.
@QuarkusTest
@TestProfile(CheckPromptTest.OwnStore.class)
class CheckPromptTest {

    private static final String ESLINT = "examples/eslint-jquery-src.sarif";
    private static final String PASSED = "tests.failed=0";

    public static final class OwnStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("writ.data", "target/check-prompt-test-" + ProcessHandle.current().pid());
        }
    }

    @Inject Program writ;

    @TempDir Path repo;
    @TempDir Path folder;

    private Checkout checkout;
    private String prompt = "";
    private String path = "";

    @BeforeEach
    void begin() throws Exception {
        checkout = new Checkout(repo);
    }

    @AfterEach
    void close() {
        checkout.close();
    }

    private JsonNode json(int code, String... arguments) throws IOException {
        Program.Ran result = writ.launch(arguments);
        assertThat(result.exitCode()).as(result.errors()).isEqualTo(code);
        return Laptop.JSON.readTree(result.output());
    }

    /// A prompt, and a repository with the change that answers it.
    private void changed(String project) throws Exception {
        JsonNode scan = json(0, "scans", "import", ESLINT, "--project", project, "--json");
        String id = scan.at("/scan/id").asText();
        writ.launch("scans", "plan", id, "--limit", "1", "--json");
        JsonNode first = json(0, "prompts", "list", "--scan", id, "--json").at("/items/0");
        prompt = first.at("/id").asText();
        path = first.at("/about/path").asText();
        checkout.write(path, "var a;\n").commit("begun");
        checkout.write(path, "let a;\n").write("test/unit/a.js", "assert.ok( a );\n");
        checkout.commit("mended");
    }

    private JsonNode check(int code, String... figure) throws IOException {
        String[] arguments = {
            "check", "main~1..main", "--repo", repo.toString(), "--prompt", prompt, "--json"
        };
        String[] all = new String[arguments.length + figure.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(figure, 0, all, arguments.length, figure.length);
        return json(code, all);
    }

    /// The tests passed, and the analyzer looked again and found nothing.
    private String[] proved() throws IOException {
        Path after = folder.resolve("after.sarif");
        Files.writeString(
                after,
                """
                {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"ESLint"}},"results":[]}]}
                """);
        return new String[] {"--figure", PASSED, "--before", ESLINT, "--after", after.toString()};
    }

    @Test
    void a_change_is_kept_approved_and_its_way_is_recorded() throws Exception {
        changed("way");
        JsonNode checked = check(1);
        String change = checked.at("/id").asText();
        assertThat(checked.at("/rules/unjudged").findValuesAsText("rule")).contains("TEST-004");
        assertThat(check(1)).isEqualTo(checked);
        assertThat(writ.launch("changes", "list", prompt).output())
                .contains(change, "needs-approval");
        assertThat(json(0, "changes", "show", change, "--json").at("/change")).isEqualTo(checked);
        assertThat(writ.launch("changes", "approve", change).exitCode()).isEqualTo(2);
        String[] approve = {"changes", "approve", change, "--reason", "read and run"};
        assertThat(writ.launch(approve).output()).contains("approved by local: read and run");
        String[] completed = {"record", prompt, "--outcome", "completed", "--change", change};
        assertThat(writ.launch(completed).exitCode()).isZero();
        JsonNode merged = json(0, "record", prompt, "--outcome", "merged", "--json");
        assertThat(merged.path("outcomes").findValuesAsText("stage"))
                .contains("gates-passed", "merged");
    }

    @Test
    void a_change_is_turned_down_for_a_reason() throws Exception {
        changed("turned-down");
        String change = check(0, proved()).at("/id").asText();
        assertThat(writ.launch("changes", "approve", change, "--reason", "x").exitCode())
                .isEqualTo(4);
        writ.launch("record", prompt, "--outcome", "completed", "--change", change);
        String[] rejected = {"record", prompt, "--outcome", "rejected"};
        assertThat(writ.launch(rejected).exitCode()).isEqualTo(2);
        JsonNode told =
                json(
                        0,
                        "record",
                        prompt,
                        "--outcome",
                        "rejected",
                        "--reason",
                        "wrong-approach",
                        "--json");
        assertThat(told.path("outcomes").findValuesAsText("rejection")).contains("wrong-approach");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "completed --reason superseded",
                "merged --change c-00000000000000000000",
                "merged --agent copilot",
                "merged --rollback",
                "rejected --reason because",
                "completed --change c-1",
                "sold",
            })
    void what_does_not_belong_together_is_refused_not_left_out(String words) throws Exception {
        changed("refused");
        Program.Ran result = writ.launch(("record " + prompt + " --outcome " + words).split(" "));
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
    }

    @Test
    void a_change_is_taken_back_on_a_branch_and_that_is_recorded() throws Exception {
        changed("taken-back");
        String change = check(0, proved()).at("/id").asText();
        writ.launch("record", prompt, "--outcome", "completed", "--change", change);
        writ.launch("record", prompt, "--outcome", "merged");
        String[] rollback = {
            "rollback",
            "main~1..main",
            "--branch",
            "back",
            "--repo",
            repo.toString(),
            "--prompt",
            prompt,
            "--json"
        };
        JsonNode answer = json(0, rollback);
        assertThat(answer.at("/files").asInt()).isEqualTo(2);
        assertThat(tree("back")).isEqualTo(tree("main~1")).isNotEqualTo(tree("main"));
        assertThat(commit("back")).isEqualTo(answer.at("/commit").asText());
        assertThat(answer.at("/execution/outcomes").findValuesAsText("stage")).contains("reverted");
        assertThat(Files.readString(repo.resolve(path))).isEqualTo("let a;\n");
        assertThat(json(0, rollback)).isEqualTo(answer);
    }

    @Test
    void what_has_changed_since_is_not_taken_back() throws Exception {
        changed("changed-since");
        checkout.write(path, "const a;\n").commit("meanwhile");
        Program.Ran result =
                writ.launch(
                        "rollback",
                        "main~1",
                        "--onto",
                        "main",
                        "--branch",
                        "back",
                        "--repo",
                        repo.toString());
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.errors()).contains(path);
        assertThat(checkout.git().getRepository().resolve("back")).isNull();
    }

    @Test
    void a_rollback_that_cannot_be_recorded_makes_no_branch() throws Exception {
        changed("unknown");
        Program.Ran result =
                writ.launch(
                        "rollback",
                        "main~1..main",
                        "--branch",
                        "back",
                        "--repo",
                        repo.toString(),
                        "--prompt",
                        "p-00000000000000000000");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(checkout.git().getRepository().resolve("back")).isNull();
    }

    private String tree(String revision) throws IOException {
        return id(revision + "^{tree}");
    }

    private String commit(String branch) throws IOException {
        return id(Constants.R_HEADS + branch);
    }

    private String id(String name) throws IOException {
        return Objects.requireNonNull(checkout.git().getRepository().resolve(name), name).name();
    }
}
