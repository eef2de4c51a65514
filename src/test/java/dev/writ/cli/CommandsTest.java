package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Hash;
import dev.writ.testing.Laptop;
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

/// The commands beside `writ plan`, as a user calls them.
@QuarkusTest
@TestProfile(CommandsTest.OwnStore.class)
class CommandsTest {

    private static final String ESLINT = "examples/eslint-jquery-src.sarif";

    public static final class OwnStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("writ.data", "target/commands-test-" + ProcessHandle.current().pid());
        }
    }

    @Inject Program writ;

    @TempDir Path folder;

    private JsonNode json(String... arguments) throws IOException {
        Program.Ran result = writ.launch(arguments);
        assertThat(result.exitCode()).as(result.errors()).isZero();
        return Laptop.JSON.readTree(result.output());
    }

    /// @return the scan
    private String planned(String project) throws IOException {
        String scan =
                json("scans", "import", ESLINT, "--project", project, "--json")
                        .at("/scan/id")
                        .asText();
        writ.launch("scans", "plan", scan, "--limit", "2", "--json");
        return scan;
    }

    @Test
    void a_scan_is_imported_planned_listed_and_removed() throws IOException {
        String scan = planned("scanned");
        assertThat(writ.launch("scans", "list", "--project", "scanned").output())
                .contains(scan, "27");
        assertThat(writ.launch("scans", "findings", scan, "--limit", "2").output())
                .contains("more with --cursor");
        JsonNode progress = json("scans", "tracking", scan, "--json");
        assertThat(progress.at("/tracking/pendingPrompts").asInt()).isEqualTo(2);
        assertThat(json("scans", "tracking", scan, "--recount", "--json")).isEqualTo(progress);
        assertThat(writ.launch("scans", "delete", scan).exitCode()).isZero();
        assertThat(writ.launch("scans", "show", scan).exitCode()).isEqualTo(3);
    }

    @Test
    void a_waiver_is_granted_shown_counted_by_a_plan_and_revoked() throws IOException {
        String[] grant = {
            "waivers",
            "grant",
            "--project",
            "waived",
            "--rule",
            "no-empty",
            "--path",
            "src/**",
            "--owner",
            "team",
            "--reason",
            "it goes away",
            "--json"
        };
        JsonNode granted = json(grant);
        String id = granted.at("/waiver/id").asText();
        assertThat(granted.path("note").asText()).contains("taken for an analyzer's");
        assertThat(json(grant).path("repeated").asBoolean()).isTrue();
        assertThat(writ.launch("waivers", "list", "--state", "active").output())
                .contains(id, "team", "no-empty");
        String out = folder.resolve("plan").toString();
        Program.Ran planned = writ.launch("plan", ESLINT, "--project", "waived", "--out", out);
        assertThat(planned.output()).containsPattern("[0-9]+ findings? left out, waived");
        JsonNode plan = Laptop.JSON.readTree(folder.resolve("plan/plan.json").toFile());
        assertThat(plan.path("waived").asInt()).isPositive();
        assertThat(writ.launch("waivers", "revoke", id).output()).contains("revoked");
        assertThat(json("waivers", "show", id, "--json").path("state").asText())
                .isEqualTo("revoked");
        assertThat(writ.launch("waivers", "adopt", id, "--owner", "x").exitCode()).isEqualTo(4);
        assertThat(writ.launch("waivers", "show", "w-1").exitCode()).isEqualTo(2);
        assertThat(writ.launch("waivers", "list", "--state", "old").exitCode()).isEqualTo(2);
    }

    @Test
    void an_execution_is_recorded_and_seen() throws IOException {
        String scan = planned("recorded");
        String prompt =
                json("prompts", "list", "--scan", scan, "--json").at("/items/0/id").asText();
        Path verdict = folder.resolve("verdict.json");
        Files.writeString(verdict, "{\"status\":\"passed\",\"violations\":[]}");
        JsonNode recorded =
                json(
                        "record",
                        prompt,
                        "--outcome",
                        "completed",
                        "--agent",
                        "copilot",
                        "--file",
                        "a.js",
                        "--file",
                        "b.js",
                        "--validation",
                        verdict.toString(),
                        "--json");
        assertThat(recorded.at("/execution/filesChanged")).hasSize(2);
        assertThat(writ.launch("prompts", "executions", prompt).output())
                .contains("completed", "copilot");
        assertThat(writ.launch("record", prompt, "--outcome", "failed").exitCode()).isEqualTo(4);
    }

    @Test
    void prompts_are_exported_byte_for_byte() throws IOException {
        String scan = planned("exported");
        Path out = folder.resolve("prompts");
        json("prompts", "export", "--scan", scan, "--out", out.toString(), "--json");
        var listed = json("prompts", "list", "--scan", scan, "--json").at("/items");
        assertThat(listed).hasSize(2);
        for (JsonNode prompt : listed) {
            String text = Files.readString(out.resolve(prompt.at("/id").asText() + ".md"));
            assertThat(Hash.sha256(text)).isEqualTo(prompt.at("/sha256").asText());
            assertThat(writ.launch("prompts", "show", prompt.at("/id").asText()).output())
                    .isEqualToIgnoringNewLines(text);
        }
    }

    @Test
    void evidence_is_exported_verified_shown_and_any_change_is_named() throws IOException {
        String scan = planned("proved");
        Path out = folder.resolve("evidence");
        JsonNode written = json("evidence", "export", scan, "--out", out.toString(), "--json");
        assertThat(written.at("/statements").asInt()).isPositive();
        String key = out.resolve("key.pem").toString();
        assertThat(
                        json("evidence", "verify", out.toString(), "--key", key, "--json")
                                .at("/ownKey")
                                .asBoolean())
                .isTrue();
        assertThat(writ.launch("evidence", "verify", out.toString()).output())
                .contains("verified:", "not who signed them");
        assertThat(writ.launch("evidence", "export", scan, "--out", out.toString()).exitCode())
                .isZero();
        Path trail = out.resolve("trail.jsonl");
        Files.writeString(trail, Files.readString(trail).replace("local", "other"));
        Program.Ran changed = writ.launch("evidence", "verify", out.toString());
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.output()).contains("NOT verified", "trail.jsonl:1 (event 1): event");
    }

    @Test
    void a_prompt_is_proved_sealed_and_rendered_again() throws IOException {
        String scan = planned("replayed");
        JsonNode prompt = json("prompts", "list", "--scan", scan, "--json").at("/items/0");
        String id = prompt.at("/id").asText();
        Path shown = folder.resolve("shown.jsonl");
        Files.writeString(shown, writ.launch("evidence", "show", id).output() + "\n");
        String finding = prompt.at("/findings/0").asText();
        assertThat(writ.launch("evidence", "show", finding, "--scan", scan).output())
                .startsWith("{\"payload\":");
        assertThat(json("evidence", "seal", scan, "--json").at("/length").asInt()).isPositive();
        assertThat(writ.launch("prompts", "replay", id).output()).contains("same");
        assertThat(json("prompts", "replay", id, "--today", "--json").at("/same"))
                .hasToString("true");
    }

    @Test
    void a_folder_of_something_else_is_not_replaced_by_an_export() throws IOException {
        String scan = planned("kept");
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Program.Ran refused = writ.launch("evidence", "export", scan, "--out", folder.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.errors()).contains("mine.txt");
    }

    @Test
    void settings_are_kept_and_shown() throws IOException {
        Path file = folder.resolve("writ.yaml");
        Files.writeString(file, "tokens: {limit: 6000}");
        JsonNode kept = json("settings", "set", file.toString(), "--project", "set", "--json");
        assertThat(kept.at("/settings/tokens/limit").asInt()).isEqualTo(6000);
        assertThat(json("settings", "show", "--project", "set", "--json")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    scans show nothing                                        | 2 | scan id
                    scans list --limit 0                                      | 2 | limit is 0
                    scans list --cursor x                                     | 2 | cursor
                    scans plan s-00000000000000000000                         | 3 | no scan
                    prompts list --status done                                | 2 | pending
                    prompts show p-00000000000000000000                       | 3 | no prompt
                    record p-00000000000000000000 --outcome completed         | 3 | no prompt
                    record p-00000000000000000000 --outcome done              | 2 | outcome
                    record p-00000000000000000000                             | 2 | outcome
                    evidence export s-00000000000000000000 --out x            | 3 | no scan
                    evidence verify missing                                   | 2 | missing
                    evidence verify . --key pom.xml                           | 2 | public key
                    evidence show f-0000000000-00000000000000000000           | 2 | --scan
                    prompts replay p-00000000000000000000                     | 3 | no prompt
                    settings show --project /                                 | 2 | project name
                    settings set missing.yaml --project x                     | 2 | missing.yaml
                    prompts list --server nowhere                             | 2 | --server
                    prompts list --server http://localhost:1                  | 7 | does not answer
                    prompts list --server http://a --dynamodb http://b        | 2 | mutually exclusive
                    scans list --token-file pom.xml                           | 2 | --server
                    scans list --server http://localhost:1 --token-file no    | 2 | --token-file no
                    scans list --server https://a --token-file pom.xml        | 2 | does not hold a token
                    """)
    void bad_input_is_one_line_and_an_exit_code(String line, int code, String said) {
        Program.Ran result = writ.launch(line.split(" "));
        assertThat(result.exitCode()).as(result.errors()).isEqualTo(code);
        assertThat(result.errors()).contains(said).doesNotContain("\tat ");
    }
}
