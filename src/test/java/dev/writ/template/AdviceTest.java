package dev.writ.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.Group;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import dev.writ.testing.OneText;
import dev.writ.testing.Untidy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {

    private static final String FILE = "personas/advice.yaml";
    private static final Laptop LAPTOP = new Laptop();
    private static final Advice ADVICE = advice(Laptop.RESOURCES.text(FILE));

    private static Advice advice(String text) {
        return new Advice(
                new OneText(Laptop.RESOURCES, FILE, text),
                Laptop.YAML,
                LAPTOP.personas,
                LAPTOP.templates);
    }

    private static Group group(String tool, String rule, String title, List<String> cwes) {
        Group group = Untidy.HARMLESS.group();
        return new Group(
                group.id(),
                group.scan(),
                group.project(),
                new AnalyzerRule(tool, rule, title, "", "", List.of(), cwes),
                group.severity(),
                group.context(),
                group.members());
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(files = "src/test/resources/advice.csv", delimiter = '|', quoteCharacter = '~')
    void a_rule_of_a_known_kind_asks_for_what_its_kind_needs(
            String persona,
            String tool,
            String rule,
            @Nullable String title,
            @Nullable String cwes,
            String input,
            String begins) {
        Group group =
                group(
                        tool,
                        rule,
                        title == null ? "" : title,
                        cwes == null ? List.of() : Arrays.asList(cwes.split(";")));
        assertThat(ADVICE.of(group, LAPTOP.personas.persona(persona)).get(input))
                .startsWith(begins);
    }

    @Test
    void a_rule_of_no_known_kind_leaves_the_defaults() {
        Group group = group("Tool", "some-rule", "Some rule", List.of());
        for (String persona : LAPTOP.personas.ids()) {
            assertThat(ADVICE.of(group, LAPTOP.personas.persona(persona))).isEmpty();
        }
    }

    @Test
    void every_advice_is_one_line_in_the_form_of_the_default_it_replaces() {
        Fields file = Laptop.YAML.read(FILE, Laptop.RESOURCES.text(FILE));
        for (Fields entry : file.children("advice")) {
            Fields inputs = entry.child("inputs");
            for (String name : inputs.values().keySet()) {
                assertThat(inputs.text(name)).as(name).doesNotContain("\n").hasSizeLessThan(160);
                assertThat(inputs.text(name).endsWith("."))
                        .as(name + ": " + inputs.text(name))
                        .isEqualTo(name.contains("requirement_"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requirement_9: x | requirement_9 has no default in the template of persona architecture",
                "session_id: x | session_id has no default",
                "doc_requirement_1: x | doc_requirement_1 has no default",
            })
    void advice_on_an_input_that_the_template_does_not_leave_open_stops_the_start(
            String input, String problem) {
        String text =
                "advice: [{persona: architecture, any: {words: [x]}, inputs: {" + input + "}}]";
        assertThatThrownBy(() -> advice(text))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(FILE)
                .hasMessageContaining(problem);
    }
}
