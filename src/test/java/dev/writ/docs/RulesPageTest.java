package dev.writ.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.governance.Rule;
import dev.writ.governance.RuleCoverage;
import dev.writ.governance.When;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// `docs/reference/rules.md` lists the shipped rules; `-Dwrit.docs=write` writes it anew.
class RulesPageTest {

    private static final Path PAGE = Path.of("docs/reference/rules.md");
    private static final List<Rule> RULES = new Laptop().ruleBooks.shipped().rules();

    @Test
    void the_page_lists_the_rules_as_they_are() throws IOException {
        if (System.getProperty("writ.docs", "").equals("write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        var page = new StringBuilder();
        page.append("# Rules\n\n");
        page.append(
                "The shipped policy, in the order of the ids. A rule has two sides: the sentence an agent reads");
        page.append(" and the check that enforces it. An advisory rule has the sentence only.\n\n");
        page.append(coverage());
        page.append(
                "A project adds, changes and disables rules in its [writ.yaml](settings.md); locked rules hold everywhere.\n\n");
        page.append(
                "| id | family | severity | sides | when | rule |\n|---|---|---|---|---|---|\n");
        for (Rule rule : RULES) {
            page.append(
                    "| %s | %s | %s%s | %s | %s | **%s.** %s |\n"
                            .formatted(
                                    rule.id(),
                                    rule.family(),
                                    Fields.word(rule.severity()),
                                    rule.locked() ? ", locked" : "",
                                    rule.check().isPresent() ? "two" : "advisory",
                                    when(rule.when()),
                                    rule.title(),
                                    rule.guidance()));
        }
        return page.toString();
    }

    private static String coverage() {
        RuleCoverage coverage = RuleCoverage.of(RULES);
        var said = new StringBuilder();
        said.append(
                "%d of %d rules on changes are two-sided (%d %%). The %d rules on the prompt itself are judged before it goes out and ask nothing of an agent; they are not counted.\n\n"
                        .formatted(
                                coverage.twoSided(),
                                coverage.rules(),
                                coverage.percent(),
                                coverage.onPrompt()));
        said.append("| family | rules | two-sided | advisory | % |\n|---|---|---|---|---|\n");
        coverage.families()
                .forEach(
                        each ->
                                said.append(
                                        "| %s | %d | %d | %d | %d |\n"
                                                .formatted(
                                                        each.family(),
                                                        each.rules(),
                                                        each.twoSided(),
                                                        each.advisory(),
                                                        each.percent())));
        return said.append(
                        "\n`writ rules coverage` and `GET /api/rules/coverage` give the same figures, for a project those of its own rules.\n\n")
                .toString();
    }

    private static String when(When when) {
        var said = new StringBuilder();
        add(said, "persona", when.personas());
        add(said, "language", when.languages());
        add(said, "tag", when.tags());
        add(said, "tool", when.tools());
        if (!when.paths().isEmpty()) {
            said.append("by path ");
        }
        if (when.closeness() > 0 && said.isEmpty()) {
            said.append(
                    "severity %s to %s"
                            .formatted(when.mildest(), when.worst())
                            .toLowerCase(Locale.ROOT));
        }
        return said.isEmpty() ? "always" : said.toString().strip();
    }

    private static void add(StringBuilder said, String name, List<String> values) {
        if (!values.isEmpty()) {
            said.append(name).append(' ').append(String.join(" or ", values)).append(' ');
        }
    }
}
