package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.house.Judges.Found;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Tools of others find nothing in the files of the cloud and of GitHub, and notice what is wrong
/// in broken copies. A tool that is not here is left out, and the test says which.
class JudgesTest {

    private static final Path TEMPLATE = Path.of("template.yaml");
    private static final Path OIDC = Path.of("infra/github-oidc.yaml");
    private static final Path WORKFLOW = Path.of("infra/workflow.asl.json");

    @TempDir private Path folder;

    private static void needsLinter() {
        assumeThat(Judges.hasProgram("cfn-lint"))
                .as("cfn-lint is on the PATH (pipx install cfn-lint==1.51.0)")
                .isTrue();
    }

    private static void needsPackages() {
        assumeThat(Judges.hasPackages())
                .as("node is there, and src/test/sh/infra brought the judges")
                .isTrue();
    }

    @Test
    void nothing_is_found_in_the_templates() {
        needsLinter();
        assertThat(Judges.templates(List.of(TEMPLATE, OIDC))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_with_a_template_is_found() throws IOException {
        needsLinter();
        var cases =
                Stream.of("template.yaml", "github-oidc.yaml")
                        .flatMap(list -> Broken.read(list).stream())
                        .filter(each -> each.by().equals("cfn-lint"))
                        .toList();
        var copies = new ArrayList<Path>();
        for (Path file : List.of(TEMPLATE, OIDC)) {
            String copy = Broken.text(file);
            for (Broken each : cases) {
                if (each.file().equals(file) && !each.alone()) {
                    copy = each.in(copy);
                }
            }
            copies.add(written(file.getFileName().toString(), copy));
        }
        for (Broken each : cases) {
            if (each.alone()) {
                copies.add(written(copies.size() + ".yaml", each.text()));
            }
        }
        var found = Judges.templates(copies);
        return cases.stream().map(each -> dynamicTest(each.name(), () -> assertFound(each, found)));
    }

    private static void assertFound(Broken each, List<Found> found) {
        assertThat(found)
                .anySatisfy(
                        one -> {
                            assertThat(one.rule()).isEqualTo(each.says());
                            assertThat(one.at() + one.message()).contains(each.at());
                        });
    }

    @Test
    void nothing_is_found_in_the_workflows() throws IOException {
        needsPackages();
        var files = new ArrayList<>(InfraTest.workflows().toList());
        files.add(WORKFLOW);
        assertThat(Judges.flows(files)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_with_a_workflow_is_found() throws IOException {
        needsPackages();
        var cases =
                Broken.read("actions.yaml").stream()
                        .filter(each -> each.by().equals("actionlint"))
                        .toList();
        var copies = new ArrayList<Path>();
        for (Broken each : cases) {
            copies.add(written(copies.size() + ".yml", each.text()));
        }
        var found = Judges.flows(copies);
        return cases.stream()
                .map(
                        each -> {
                            String copy = copies.get(cases.indexOf(each)).toString();
                            return dynamicTest(
                                    each.name(),
                                    () ->
                                            assertThat(found)
                                                    .filteredOn(one -> one.file().equals(copy))
                                                    .extracting(Found::rule)
                                                    .contains(each.says()));
                        });
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_with_the_walk_is_found() throws IOException {
        needsPackages();
        List<Fields> cases = Broken.fields("workflow.yaml").children("cases");
        var copies = new ArrayList<Path>();
        for (Fields each : cases) {
            JsonNode walk = Laptop.JSON.readTree(WORKFLOW.toFile());
            change((ObjectNode) walk.findValue(each.text("state")), each);
            copies.add(written(copies.size() + ".json", walk.toPrettyString()));
        }
        var found = Judges.flows(copies);
        return cases.stream()
                .map(
                        each -> {
                            String copy = copies.get(cases.indexOf(each)).toString();
                            return dynamicTest(
                                    each.text("name"),
                                    () -> assertFound(each.child("says").values(), copy, found));
                        });
    }

    private static void change(ObjectNode state, Fields each) {
        each.optionalChild("set")
                .ifPresent(set -> state.setAll((ObjectNode) Laptop.JSON.valueToTree(set.values())));
        if (each.has("remove")) {
            state.remove(each.texts("remove"));
        }
    }

    private static void assertFound(Map<String, Object> says, String copy, List<Found> found) {
        says.forEach(
                (judge, words) ->
                        assertThat(found)
                                .filteredOn(one -> one.file().equals(copy))
                                .filteredOn(one -> one.by().equals(judge))
                                .extracting(one -> one.rule() + " " + one.message())
                                .anyMatch(said -> said.contains(words.toString())));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
