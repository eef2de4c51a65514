package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The template library, as a user of the command line has it.
@QuarkusTest
@TestProfile(TemplateCommandTest.OwnStore.class)
class TemplateCommandTest {

    public static final class OwnStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("writ.data", "target/template-test-" + ProcessHandle.current().pid());
        }
    }

    private static final String CASES =
            """
            cases:
              - name: says-it
                sample: testing
                expect:
                  - contains: Tests that would have caught %s
                  - sections: [TASK, CONSTRAINTS]
            """;

    @Inject Program writ;

    @TempDir Path folder;

    private Program.Ran done(String line) {
        Program.Ran ran = writ.launch(line.split(" "));
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran;
    }

    private JsonNode json(String line) throws IOException {
        return Laptop.JSON.readTree(done(line + " --json").output());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path text(String own) throws IOException {
        return file("text.md", Shelf.text(own));
    }

    private Path cases(String own) throws IOException {
        return file("cases.yaml", CASES.formatted(own));
    }

    private Map<String, String> files(Path export) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(export)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(export.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void a_template_is_added_listed_shown_and_the_same_again_is_the_same() throws IOException {
        String add = "template add first_prompt " + text("it") + " --project listed";
        assertThat(done(add).output()).isEqualTo("listed/first_prompt@1  kept");
        assertThat(done(add).output()).isEqualTo("listed/first_prompt@1  there already");
        assertThat(done("template list --project listed --type prompt --name first").output())
                .contains("listed/first_prompt", "prompts");
        assertThat(done("template list --home listed/feature").output())
                .doesNotContain("first_prompt");
        assertThat(done("template show listed/first_prompt@1").output())
                .startsWith("listed/first_prompt@1  prompt  prompts")
                .contains("\nlatest 1\nmade by local at ")
                .endsWith("\n\n" + Shelf.text("it").stripTrailing());
    }

    @Test
    void a_bare_body_gets_its_front_matter_from_what_is_said_beside_it() throws IOException {
        Path body = file("body.md", Shelf.body("it"));
        done(
                "template add bare_prompt "
                        + body
                        + " --title Careful-tests --persona testing --category care"
                        + " --description One-line --message why");
        JsonNode found = json("template show bare_prompt");
        assertThat(found.at("/template/title").asText()).isEqualTo("Careful-tests");
        assertThat(found.at("/template/category").asText()).isEqualTo("care");
        assertThat(found.at("/version/message").asText()).isEqualTo("why");
        assertThat(found.at("/version/text").asText()).startsWith("---\n");
    }

    @Test
    void an_update_over_a_version_that_is_not_the_latest_any_more_is_a_conflict()
            throws IOException {
        done("template add changed_prompt " + text("it"));
        String update = "template update changed_prompt " + text("them") + " --expected ";
        assertThat(done(update + 1).output()).isEqualTo("global/changed_prompt@2  kept");
        String third = "template update changed_prompt " + text("us") + " --expected 1";
        assertThat(writ.launch(third.split(" ")).exitCode()).isEqualTo(4);
        assertThat(done("template diff changed_prompt 1 2").output())
                .startsWith("--- global/changed_prompt@1\n+++ global/changed_prompt@2\n")
                .contains("\n+Tests that would have caught them");
        assertThat(done("template restore changed_prompt@1").output())
                .isEqualTo("global/changed_prompt@3  kept");
    }

    @Test
    void a_test_prints_each_case_with_what_it_missed_and_records_what_passed() throws IOException {
        String mine = "tested/my_prompt";
        done("template add " + mine + " " + text("it") + " --cases " + cases("them"));
        Program.Ran failed = writ.launch("template", "test", mine);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output())
                .startsWith("failed  says-it\n        1 of 1 missing: 'Tests that would have")
                .endsWith(mine + "@1  not passed: 1 of 1 cases");
        String production = "template alias production " + mine + "@";
        assertThat(writ.launch((production + 1).split(" ")).exitCode()).isEqualTo(4);
        done("template update " + mine + " " + text("them"));
        assertThat(done("template test " + mine).output())
                .isEqualTo(
                        "passed  says-it\n"
                                + mine
                                + "@2  passed: 1 cases; it may go to production");
        assertThat(done(production + 2).output()).isEqualTo(mine + "  production 2, latest 2");
    }

    @Test
    void a_version_without_cases_or_that_is_not_there_cannot_be_tested() throws IOException {
        done("template add untested_prompt " + text("it"));
        Program.Ran none = writ.launch("template", "test", "untested_prompt");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.errors()).contains("has no cases");
        assertThat(writ.launch("template", "test", "untested_prompt@7").exitCode()).isEqualTo(3);
    }

    @Test
    void a_plan_uses_the_version_that_production_names_until_it_is_taken_back() throws IOException {
        String mine = "planned/architecture_refactoring";
        done("template fork architecture_refactoring@1 --to " + mine);
        String shipped = json("template show " + mine).at("/version/text").asText();
        for (String own : new String[] {"first", "second"}) {
            Path text =
                    file("own.md", shipped.replace("## TASK\n", "## TASK\n\nOur " + own + ".\n"));
            Path cases =
                    file(
                            "own.yaml",
                            "cases: [{name: ours, sample: architecture, expect: [{contains: Our "
                                    + own
                                    + ".}]}]");
            done("template update " + mine + " " + text + " --cases " + cases);
        }
        done("template alias staging " + mine + "@3");
        assertThat(plannedWith()).startsWith("architecture_refactoring@1");
        for (int version : new int[] {2, 3}) {
            done("template test " + mine + "@" + version);
            done("template alias production " + mine + "@" + version + " --reason ours");
        }
        assertThat(plannedWith()).startsWith(mine + "@3").contains("\nOur second.\n");
        assertThat(
                        done("template show architecture_refactoring --explain --project planned")
                                .output())
                .startsWith("architecture_refactoring is " + mine + "@3")
                .contains("farther");
        done("template rollback production " + mine + " --from 3");
        done("template rollback production " + mine + " --from 3");
        assertThat(plannedWith()).startsWith(mine + "@2").contains("\nOur first.\n");
    }

    /// @return ref and text of a prompt that is new
    private String plannedWith() throws IOException {
        Path plan = Files.createTempDirectory(folder, "plan");
        done(
                "plan examples/pmd-quickstart-gson.sarif --project planned --limit 1 --json --in-memory --out "
                        + plan);
        JsonNode item =
                Laptop.JSON.readTree(Files.readString(plan.resolve("plan.json"))).at("/items/0");
        return item.path("template").asText()
                + "\n"
                + Files.readString(plan.resolve(item.path("file").asText()));
    }

    @Test
    void an_export_is_imported_elsewhere_and_exported_again_byte_for_byte() throws IOException {
        done(
                "template add kept_prompt "
                        + text("it")
                        + " --cases "
                        + cases("it")
                        + " --project kept");
        done("template update kept/kept_prompt " + text("them") + " --cases " + cases("them"));
        done("template test kept/kept_prompt@2");
        done("template alias production kept/kept_prompt@2");
        done("template rate kept/kept_prompt 4");
        Path first = folder.resolve("first");
        assertThat(json("template export " + first).path("templates").asInt()).isPositive();
        Map<String, String> exported = files(first);
        assertThat(exported)
                .containsKeys("kept/kept_prompt/template.yaml", "kept/kept_prompt/v2.cases.yaml");
        assertThat(json("template import " + first).path("imported")).isEmpty();
        done("template export " + first);
        assertThat(files(first)).isEqualTo(exported);
    }

    @Test
    void a_folder_with_anything_else_in_it_is_neither_replaced_nor_imported() throws IOException {
        done("template add strange_prompt " + text("it") + " --project strange");
        Path export = folder.resolve("export");
        done("template export --home strange " + export);
        Path stranger = Files.writeString(export.resolve("strange/notes.md"), "mine");
        for (String verb : new String[] {"export", "import"}) {
            Program.Ran refused = writ.launch("template", verb, export.toString());
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.errors()).contains("something else", "notes.md");
        }
        assertThat(stranger).hasContent("mine");
    }

    @Test
    void a_retired_template_is_in_no_list() throws IOException {
        done("template add gone_prompt " + text("it"));
        done("template retire gone_prompt");
        assertThat(done("template list --name gone").output()).doesNotContain("gone_prompt");
        assertThat(done("template show gone_prompt").output()).contains("\nretired 20");
    }

    @Test
    void orchestration_has_the_templates_of_sessions_and_no_others() throws IOException {
        done("template add plain_prompt " + text("it") + " --project led");
        done("orchestration template fork session_analysis@1 --to led/led_analysis");
        assertThat(done("orchestration template list --project led").output())
                .contains("led/led_analysis")
                .doesNotContain("plain_prompt");
        assertThat(done("orchestration template show led/led_analysis").output())
                .startsWith("led/led_analysis@1  analysis  orchestration");
        Path export = folder.resolve("sessions");
        done("orchestration template export --project led " + export);
        assertThat(files(export).keySet()).allMatch(each -> each.startsWith("led/led_analysis/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    template show no_such_prompt                                      | 3 | global/no_such_prompt
                    template show x                                                   | 2 | template name
                    template show my_prompt@x                                         | 2 | template version
                    template show my_prompt --home shop --project shop                | 2 | named twice
                    template show shop/my_prompt --home shop                          | 2 | named twice
                    template show my_prompt --feature pay                             | 2 | no project
                    template show my_prompt --explain                                 | 2 | --project
                    template add my_prompt no-such-file                               | 2 | no-such-file
                    template alias latest my_prompt@1                                 | 2 | moves by itself
                    template alias staging my_prompt                                  | 2 | No version
                    template import no-such-folder                                    | 2 | no-such-folder
                    template export x --server http://localhost:1                     | 2 | --dynamodb
                    orchestration template fork testing_enhancement@1 --to shop/a_fork | 2 | of the type prompt
                    orchestration template list --type prompt                         | 2 | of the type prompt
                    orchestration template add a_prompt pom.xml                       | 2 | of the type prompt
                    """)
    void bad_input_is_one_line_and_an_exit_code(String line, int code, String said) {
        Program.Ran result = writ.launch(line.split(" "));
        assertThat(result.exitCode()).as(result.errors()).isEqualTo(code);
        assertThat(result.errors()).contains(said).doesNotContain("\tat ");
    }
}
