package dev.writ.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.finding.Report;
import dev.writ.finding.ScanId;
import dev.writ.finding.SentReport;
import dev.writ.kernel.Failed;
import dev.writ.testing.Laptop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The plan of a scan as a comment on a pull request.
class DescribePlanTest {

    private static final String HOSTILE =
            """
            {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T", "rules": [
              {"id": "R", "shortDescription": {"text": "a`b` | @everybody <img src=x>\\n# Big [x](y)"}}]}},
              "results": [{"ruleId": "R", "message": {"text": "m"}, "locations": [{"physicalLocation":
                {"artifactLocation": {"uri": "src/`|`/A.java"}, "region": {"startLine": 1}}}]}]}]}
            """;

    private final Laptop laptop = new Laptop();

    private static Report report(String text) {
        return new SentReport("t.sarif", text.getBytes(StandardCharsets.UTF_8));
    }

    private DescribePlan.Output described(ScanId scan, Optional<Integer> limit) {
        return laptop.describePlan.run(new DescribePlan.Input(scan, limit));
    }

    @Test
    void the_most_urgent_prompts_stand_in_a_table() {
        var scan = laptop.plan(Path.of("examples/pmd-quickstart-gson.sarif")).scan();
        var described = described(scan, Optional.of(2));
        assertThat(described.prompts()).isEqualTo(63);
        assertThat(described.markdown())
                .startsWith("### Writ: 63 prompts for ")
                .contains(
                        "\n| `P2` `medium` | `CloneMethodMustBePublic` `clone() method must be public")
                .contains("\n\nThe first 2 are shown.\n\n")
                .contains("Scan `" + scan + "` of `demo`.");
        assertThat(described.markdown().lines().filter(line -> line.startsWith("| `"))).hasSize(2);
    }

    @Test
    void what_a_report_says_stays_in_its_code_span_and_its_cell() {
        var scan = laptop.plan(report(HOSTILE)).scan();
        String row =
                described(scan, Optional.empty())
                        .markdown()
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.replaceAll("`[^`]*`", "").replace(" ", "")).isEqualTo("||||||");
        assertThat(row.replace("\\|", "").chars().filter(each -> each == '|')).hasSize(6);
    }

    @Test
    void a_scan_that_asks_for_nothing_says_so() {
        String clean = "{\"version\": \"2.1.0\", \"runs\": []}";
        var scan = laptop.plan(report(clean)).scan();
        assertThat(described(scan, Optional.empty()).markdown())
                .startsWith("### Writ: 0 prompts for 0 findings")
                .contains("There is nothing to do.");
    }

    @Test
    void a_scan_that_is_not_there_and_a_limit_that_is_none_are_refused() {
        assertThatThrownBy(() -> described(new ScanId("s-" + "0".repeat(20)), Optional.empty()))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("There is no scan");
        var scan = laptop.plan(Path.of("examples/pmd-quickstart-gson.sarif")).scan();
        assertThatThrownBy(() -> described(scan, Optional.of(0))).isInstanceOf(Failed.class);
    }
}
