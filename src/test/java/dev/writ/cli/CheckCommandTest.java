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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `writ check` without a prompt, as a user calls it; it makes no store.
@QuarkusTest
@TestProfile(CheckCommandTest.NoStore.class)
class CheckCommandTest {

    private static final Path STORE = Path.of("target/check-test-" + ProcessHandle.current().pid());

    public static final class NoStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("writ.data", STORE.toString(), "quarkus.http.host-enabled", "false");
        }
    }

    @Inject Program writ;

    @TempDir Path folder;

    private Checkout checkout;
    private Path repo;

    @BeforeEach
    void begin() throws Exception {
        repo = folder.resolve("repo");
        checkout = new Checkout(Files.createDirectories(repo));
        checkout.write("docs/a.md", "one\n").write("src/a.js", "var a;\n").commit("begun");
    }

    @AfterEach
    void nothing_is_kept() {
        checkout.close();
        assertThat(STORE).doesNotExist();
    }

    private Program.Ran check(String... arguments) {
        return writ.launch(
                Stream.concat(Stream.of("check", "--repo", repo.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private JsonNode json(int code, String... arguments) throws IOException {
        Program.Ran result =
                check(
                        Stream.concat(Stream.of(arguments), Stream.of("--json"))
                                .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.errors()).isEqualTo(code);
        return Laptop.JSON.readTree(result.output());
    }

    private static List<String> broken(JsonNode checked) {
        var rules = new ArrayList<String>();
        checked.at("/rules/broken").forEach(each -> rules.add(each.asText()));
        return rules;
    }

    private void blocked() throws Exception {
        checkout.write("docs/a.md", "one\nTODO: two\n");
    }

    @ParameterizedTest
    @CsvSource({
        "docs/a.md, two, passed, 0",
        "src/a.js, let a;, needs-approval, 1",
        "docs/a.md, TODO: two, blocked, 2",
    })
    void the_decision_is_the_exit_code(String path, String text, String decision, int code)
            throws Exception {
        checkout.write(path, text + "\n").commit("changed");
        Program.Ran result = check("HEAD~1..HEAD");
        assertThat(result.exitCode()).isEqualTo(code);
        assertThat(result.output())
                .startsWith(decision + "  HEAD~1..HEAD\n1 file, +1 -1, ")
                .contains("rollback: clean");
    }

    @Test
    void a_range_is_taken_as_git_diff_takes_it() throws Exception {
        checkout.git().branchCreate().setName("fix").call();
        checkout.write("docs/main.md", "meanwhile\n").commit("meanwhile");
        checkout.git().checkout().setName("fix").call();
        checkout.write("docs/a.md", "two\n").commit("fixed");
        checkout.write("docs/a.md", "three\n");
        assertThat(json(0, "main...fix").at("/size/files")).hasToString("[\"docs/a.md\"]");
        assertThat(json(1, "main..fix").at("/size/files"))
                .hasToString("[\"docs/a.md\",\"docs/main.md\"]");
        assertThat(json(0, "HEAD").at("/size/linesAdded").asInt()).isEqualTo(1);
        assertThat(json(0, "HEAD..HEAD").at("/size/fileCount").asInt()).isZero();
    }

    @Test
    void what_is_staged_is_what_the_next_commit_would_change() throws Exception {
        assertThat(json(0, "--staged").at("/size/fileCount").asInt()).isZero();
        blocked();
        assertThat(json(0, "--staged").at("/size/fileCount").asInt()).isZero();
        checkout.stage();
        checkout.write("docs/a.md", "one\n");
        assertThat(broken(json(2, "--staged"))).containsExactly("DOC-002");
    }

    @Test
    void a_diff_can_be_a_file() throws Exception {
        String diff = "--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1 +1 @@\n-one\n+TODO: two\n";
        Path file = Files.writeString(folder.resolve("a.diff"), diff);
        JsonNode read = json(2, "--diff", file.toString());
        assertThat(read.at("/verdict/violations/0/line").asInt()).isEqualTo(1);
        assertThat(read.has("rollback")).isFalse();
    }

    @Test
    void figures_are_judged_by_their_thresholds() throws Exception {
        checkout.write("docs/a.md", "two\n");
        JsonNode silent = json(0, "HEAD");
        assertThat(silent.at("/rules/unjudged").findValuesAsText("rule")).contains("TEST-004");
        JsonNode failed = json(2, "HEAD", "--figure", "tests.failed=1");
        assertThat(broken(failed)).containsExactly("TEST-004");
        assertThat(json(0, "HEAD", "--figure", "tests.failed=0").at("/rules/kept"))
                .anyMatch(each -> each.asText().equals("TEST-004"));
    }

    @Test
    void analyses_before_and_after_tell_what_is_new() throws Exception {
        checkout.write("docs/a.md", "two\n");
        Path none = report("none.sarif", "");
        Path one =
                report(
                        "one.sarif",
                        """
                        {"ruleId": "R", "message": {"text": "bad"}, "locations": [{
                          "physicalLocation": {"artifactLocation": {"uri": "docs/a.md"},
                            "region": {"startLine": 1}}}]}""");
        String[] worse = {"HEAD", "--before", none.toString(), "--after", one.toString()};
        JsonNode added = json(2, worse);
        assertThat(added.at("/compared/added").asInt()).isEqualTo(1);
        assertThat(broken(added)).contains("CHANGE-009");
        String[] better = {"HEAD", "--before", one.toString(), "--after", none.toString()};
        assertThat(json(0, better).at("/compared/remaining").asInt()).isZero();
        assertThat(check("HEAD", "--before", one.toString()).exitCode()).isEqualTo(2);
    }

    private Path report(String name, String results) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                """
                {"version": "2.1.0", "runs": [{
                  "tool": {"driver": {"name": "judge", "rules": [{"id": "R"}]}},
                  "results": [%s]}]}"""
                        .formatted(results));
    }

    @Test
    void a_change_of_the_settings_does_not_help_itself() throws Exception {
        blocked();
        checkout.write("writ.yaml", "policy: {disabled: [DOC-002]}\n").stage();
        assertThat(broken(json(2, "--staged"))).contains("DOC-002");
        assertThat(broken(json(2, "HEAD"))).contains("DOC-002");
        checkout.commit("switched off");
        assertThat(broken(json(2, "HEAD~1..HEAD"))).contains("DOC-002");
        checkout.write("docs/a.md", "one\nTODO: two\nTODO: three\n");
        assertThat(broken(json(0, "HEAD"))).isEmpty();
    }

    @Test
    void settings_can_be_named() throws Exception {
        blocked();
        Path lenient = folder.resolve("lenient.yaml");
        Files.writeString(lenient, "policy: {disabled: [DOC-002]}\n");
        json(0, "HEAD", "--config", lenient.toString());
        Files.writeString(lenient, "policy: {disabled: [NO-SUCH]}\n");
        json(2, "HEAD", "--config", lenient.toString());
        Files.writeString(lenient, "policy: [\n");
        Program.Ran wrong = check("HEAD", "--config", lenient.toString());
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.errors()).contains("lenient.yaml");
    }

    @Test
    void settings_named_here_are_not_left_unheard_by_a_server() throws Exception {
        Path lenient = Files.writeString(folder.resolve("lenient.yaml"), "{}\n");
        String server = "http://localhost:1";
        Program.Ran asked = check("HEAD", "--config", lenient.toString(), "--server", server);
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.errors()).contains("--config").contains("--server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HEAD --staged",
                "HEAD..no-such",
                "no-such",
                "HEAD --diff missing.diff",
                "--diff missing.diff",
                "--diff README.md",
                "HEAD --figure tests.failed=x",
                "HEAD --figure tests.failed=NaN",
                "HEAD --figure FAILED=1",
                "HEAD --config missing.yaml",
                "HEAD --before missing.sarif --after missing.sarif",
                "HEAD --repo target",
                "HEAD --repo missing",
                "HEAD --persona nobody",
                "HEAD --project no_such?name",
                "HEAD --prompt p-1",
                "HEAD --server http://localhost:1",
                "HEAD --sarif missing/a.sarif",
                "HEAD --markdown missing/a.md",
                "HEAD --unheard-of",
            })
    void whatever_keeps_it_from_being_judged_keeps_it_from_passing(String line) throws Exception {
        checkout.write("docs/a.md", "two\n");
        Program.Ran result =
                check(
                        Stream.of(line.split(" "))
                                .filter(each -> !each.isEmpty())
                                .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.errors()).startsWith("writ: ").doesNotContain("\tat ");
    }
}
