package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import dev.writ.testing.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of the cloud and of GitHub keep our own rules; `JudgesTest` asks the tools of others.
class InfraTest {

    private static final Path FUNCTIONS = Path.of("functions");
    private static final Path WORKFLOW = Path.of("infra/workflow.asl.json");
    private static final Template TEMPLATE = Template.read();

    @Test
    void the_template_keeps_our_rules() {
        assertThat(TemplateRules.problems(TEMPLATE)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_with_a_template_is_noticed() {
        return Broken.read("template.yaml").stream()
                .filter(each -> each.by().equals("house"))
                .map(
                        each ->
                                dynamicTest(
                                        each.name(),
                                        () -> assertThat(problems(each)).contains(each.says())));
    }

    private static List<String> problems(Broken each) {
        return TemplateRules.problems(Template.of(each.text()));
    }

    static Stream<Path> workflows() throws IOException {
        var all = new TreeSet<Path>();
        for (String folder : new String[] {".github/workflows", "infra/github"}) {
            try (var files = Files.list(Path.of(folder))) {
                files.forEach(all::add);
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void a_workflow_keeps_our_rules(Path workflow) throws IOException {
        assertThat(ActionRules.problems(Files.readString(workflow))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_with_a_workflow_is_noticed() {
        return Broken.read("actions.yaml").stream()
                .filter(each -> each.by().equals("house"))
                .map(
                        each ->
                                dynamicTest(
                                        each.name(),
                                        () ->
                                                assertThat(ActionRules.problems(each.text()))
                                                        .contains(each.says())));
    }

    @Test
    void the_functions_of_the_template_are_the_folders() throws IOException {
        assertThat(folders()).containsExactlyElementsOf(names());
    }

    private static TreeSet<String> names() {
        var names = new TreeSet<String>();
        TEMPLATE.functions().values().forEach(each -> names.add(Template.name(each)));
        names.remove("api");
        return names;
    }

    private static TreeSet<String> folders() throws IOException {
        var folders = new TreeSet<String>();
        try (var files = Files.list(FUNCTIONS)) {
            files.filter(Files::isDirectory)
                    .forEach(each -> folders.add(each.getFileName().toString()));
        }
        return folders;
    }

    @Test
    void every_function_that_the_walk_calls_is_given_to_it() throws IOException {
        var called = new TreeSet<String>();
        Pattern.compile("\\$\\{(\\w+)}")
                .matcher(Files.readString(WORKFLOW))
                .results()
                .forEach(each -> called.add(each.group(1)));
        var given = new TreeSet<String>();
        TEMPLATE.only("AWS::Serverless::StateMachine")
                .path("DefinitionSubstitutions")
                .fieldNames()
                .forEachRemaining(given::add);
        assertThat(called).isEqualTo(given);
    }

    @Test
    void a_function_ends_before_its_task_is_repeated() throws IOException {
        var limits = new TreeMap<String, Integer>();
        for (JsonNode task : tasks(Laptop.JSON.readTree(WORKFLOW.toFile())).toList()) {
            String function = task.path("Resource").asText().replaceAll("\\$\\{|Arn}", "");
            limits.put(function, task.path("TimeoutSeconds").asInt());
        }
        assertThat(limits).containsKey("GenerateFunction");
        limits.forEach(
                (function, seconds) ->
                        assertThat(TEMPLATE.functions().get(function).path("Timeout").asInt())
                                .as(function)
                                .isLessThan(seconds));
    }

    private static Stream<JsonNode> tasks(JsonNode node) {
        var own =
                node.path("Type").asText().equals("Task") ? Stream.of(node) : Stream.<JsonNode>of();
        return Stream.concat(own, node.valueStream().flatMap(InfraTest::tasks));
    }
}
