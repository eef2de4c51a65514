package dev.writ.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.writ.governance.check.Change;
import dev.writ.governance.check.ChangeCheck;
import dev.writ.governance.check.Judgement;
import dev.writ.governance.check.PromptCheck;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PolicyExamplesTest {

    private static final List<Rule> RULES = new Laptop().ruleBooks.shipped().rules();
    private static final Path BROKEN = Path.of("src/test/resources/policies");
    private static final Set<String> PERSONAS = Set.of("testing", "security");

    @TestFactory
    Stream<DynamicTest> every_example_of_every_rule_holds() {
        var tests = new ArrayList<DynamicTest>();
        for (Rule rule : RULES) {
            for (Fields facts : rule.passing()) {
                tests.add(
                        dynamicTest(
                                rule.id() + " is kept by " + facts.values(),
                                () ->
                                        assertThat(judged(rule, facts))
                                                .isInstanceOf(Judgement.Kept.class)));
            }
            for (Fields facts : rule.failing()) {
                tests.add(
                        dynamicTest(
                                rule.id() + " is broken by " + facts.values(),
                                () ->
                                        assertThat(judged(rule, facts))
                                                .isInstanceOf(Judgement.Broken.class)));
            }
        }
        return tests.stream();
    }

    private static Judgement judged(Rule rule, Fields facts) {
        return ((ChangeCheck) rule.check().orElseThrow()).judge(Change.read(facts));
    }

    @Test
    void every_rule_on_changes_that_is_checked_has_examples_of_both_kinds() {
        var without =
                RULES.stream()
                        .filter(
                                rule ->
                                        rule.check().stream()
                                                .anyMatch(ChangeCheck.class::isInstance))
                        .filter(rule -> rule.passing().isEmpty() || rule.failing().isEmpty())
                        .map(Rule::id);
        assertThat(without).isEmpty();
    }

    @Test
    void each_family_of_the_sources_has_rules_with_both_sides() {
        for (String family :
                List.of("file-creation", "naming", "testing", "documentation", "security")) {
            assertThat(RULES)
                    .anyMatch(rule -> rule.family().equals(family) && rule.check().isPresent());
        }
    }

    @Test
    void a_fact_that_is_not_given_is_not_judged() {
        Rule coverage =
                RULES.stream().filter(r -> r.id().equals("TEST-002")).findAny().orElseThrow();
        assertThat(judged(coverage, Fields.builder().build()))
                .isEqualTo(new Judgement.NotJudged("coverage.unit"));
    }

    @Test
    void prompts_are_judged_by_rules_of_their_own() {
        assertThat(
                        RULES.stream()
                                .filter(
                                        r ->
                                                r.check().stream()
                                                        .anyMatch(PromptCheck.class::isInstance)))
                .hasSizeGreaterThan(7);
    }

    @TestFactory
    Stream<DynamicTest> a_broken_policy_is_refused_with_file_and_id() throws IOException {
        try (var files = Files.list(BROKEN)) {
            return files.sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> refused(file)));
        }
    }

    /// The first line of a broken policy is a comment with what the message must say.
    private static void refused(Path file) throws IOException {
        String text = Files.readString(file);
        String expected = text.lines().findFirst().orElseThrow().substring(2);
        assertThatThrownBy(
                        () ->
                                ReadPolicy.rules(
                                        Laptop.YAML.read("broken.yaml", text), "test", PERSONAS))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining(expected);
    }
}
