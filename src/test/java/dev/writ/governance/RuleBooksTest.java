package dev.writ.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.testing.Laptop;
import org.junit.jupiter.api.Test;

class RuleBooksTest {

    private static final String OWN =
            """
            policy:
              rules:
                - id: %s
                  title: Own
                  severity: warn
                  guidance: Say why.
                  advisory: true
            """;

    private final Laptop laptop = new Laptop();

    private RuleBook book(String settings) {
        return laptop.ruleBooks.of(laptop.settings(settings));
    }

    private static Rule rule(RuleBook book, String id) {
        return book.rules().stream().filter(each -> each.id().equals(id)).findAny().orElseThrow();
    }

    @Test
    void a_project_adds_a_rule() {
        assertThat(rule(book(OWN.formatted("OURS-001")), "OURS-001").guidance())
                .isEqualTo("Say why.");
    }

    @Test
    void a_project_words_a_shipped_rule_anew() {
        RuleBook book = book(OWN.formatted("TEST-001"));
        assertThat(rule(book, "TEST-001").guidance()).isEqualTo("Say why.");
        assertThat(book.rules()).hasSameSizeAs(laptop.ruleBooks.shipped().rules());
    }

    @Test
    void a_project_switches_a_rule_off() {
        assertThat(book("policy: {disabled: [TEST-001]}").rules())
                .noneMatch(rule -> rule.id().equals("TEST-001"));
    }

    @Test
    void the_hash_changes_with_any_rule() {
        assertThat(book("policy: {disabled: [TEST-001]}").hash())
                .isNotEqualTo(laptop.ruleBooks.shipped().hash());
    }

    @Test
    void switching_off_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> book("policy: {disabled: [NONE-001]}"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("writ.yaml")
                .hasMessageContaining("NONE-001");
    }

    @Test
    void a_locked_rule_can_be_neither_switched_off_nor_worded_anew() {
        assertThatThrownBy(() -> book("policy: {disabled: [SEC-001]}"))
                .hasMessageContaining("locked");
        assertThatThrownBy(() -> book(OWN.formatted("SEC-001"))).hasMessageContaining("locked");
    }

    @Test
    void an_unknown_setting_is_refused() {
        assertThatThrownBy(() -> book("polcy: {}"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("unknown field 'polcy'");
    }

    private static final String WITH_EXAMPLES =
            """
            policy:
              rules:
                - id: OURS-001
                  title: No doubles
                  severity: warn
                  guidance: Use BigDecimal.
                  check: { forbidden-lines: { patterns: ["double price"] } }
                  examples:
                    pass: [{ files: [{ path: A.java, added: ["%s"] }] }]
                    fail: [{ files: [{ path: A.java, added: ["%s"] }] }]
            """;

    @Test
    void a_project_rule_that_keeps_its_examples_is_taken() {
        assertThat(
                        rule(book(WITH_EXAMPLES.formatted("int a;", "double price;")), "OURS-001")
                                .failing())
                .hasSize(1);
    }

    @Test
    void a_project_rule_that_breaks_an_example_of_its_own_is_refused() {
        assertThatThrownBy(() -> book(WITH_EXAMPLES.formatted("double price;", "double price;")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("writ.yaml")
                .hasMessageContaining("OURS-001 does not pass");
        assertThatThrownBy(() -> book(WITH_EXAMPLES.formatted("int a;", "int b;")))
                .hasMessageContaining("OURS-001 does not fail");
    }

    @Test
    void rules_on_prompts_are_counted_apart() {
        RuleCoverage coverage = RuleCoverage.of(laptop.ruleBooks.shipped().rules());
        assertThat(coverage.onPrompt()).isEqualTo(10);
        assertThat(coverage.families())
                .extracting(RuleCoverage.FamilyCoverage::family)
                .doesNotContain("prompt");
        assertThat(coverage.twoSided() + coverage.advisory()).isEqualTo(coverage.rules());
    }

    @Test
    void nine_of_ten_shipped_rules_are_enforced() {
        assertThat(RuleCoverage.of(laptop.ruleBooks.shipped().rules()).percent())
                .isGreaterThanOrEqualTo(90);
    }

    @Test
    void a_rule_of_a_project_without_a_check_counts_as_advisory() {
        RuleCoverage shipped = RuleCoverage.of(laptop.ruleBooks.shipped().rules());
        RuleCoverage own = RuleCoverage.of(book(OWN.formatted("OURS-001")).rules());
        assertThat(own.advisory()).isEqualTo(shipped.advisory() + 1);
        assertThat(own.families()).anyMatch(each -> each.family().equals("project"));
    }
}
