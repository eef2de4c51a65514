package dev.writ.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.Priority;
import dev.writ.finding.Report;
import dev.writ.governance.check.DataFences;
import dev.writ.source.ReportFile;
import dev.writ.testing.Laptop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What hooks, plugins, discovered issues and consulted personas say comes into the prompts.
class ToldPlanTest {

    private static final Path EXAMPLE = Path.of("examples/analysis.json");
    private static final Report PMD = new ReportFile(Path.of("examples/pmd-quickstart-gson.sarif"));

    private final Laptop laptop = new Laptop();

    private record Text(String text) implements Report {

        @Override
        public String name() {
            return "told.json";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Report example(String replaced, String by) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(replaced);
        return new Text(text.replace(replaced, by));
    }

    private static PlanItem item(Plan plan, String rule) {
        return plan.items().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_consultation_decides_who_speaks_and_is_in_the_prompt_as_data() {
        PlanItem item = item(laptop.plan(EXAMPLE), "missing-benchmark");

        assertThat(item.persona()).isEqualTo("performance");
        assertThat(item.reason())
                .isEqualTo(
                        "consulted: `files src/main/java/com/google/gson/stream/**`, confidence 0.7");
        assertThat(DataFences.of(item.text()).data())
                .contains(
                        "| recommendation: Reading is the hot path of most callers: measure before"
                                + " and after.");
    }

    @Test
    void requirements_are_data_in_the_context_of_the_analysis() {
        String text = item(laptop.plan(EXAMPLE), "unbounded-recursion").text();

        assertThat(text.indexOf("| requirement 2: Keep the output byte for byte the same."))
                .isBetween(text.indexOf("## ANALYSIS CONTEXT"), text.indexOf("## TASK"));
        assertThat(DataFences.of(text).ours()).noneMatch(line -> line.contains("byte for byte"));
        assertThat(DataFences.of(text).broken()).isEmpty();
    }

    @Test
    void without_the_consultation_another_persona_speaks() throws IOException {
        Report other = example("\"src/main/java/com/google/gson/stream/**\"]", "\"none/**\"]");

        PlanItem item = item(laptop.plan(other), "missing-benchmark");

        assertThat(item.reason()).doesNotContain("consulted");
        assertThat(item.text()).doesNotContain("recommendation:", "jmh-history");
    }

    @Test
    void what_plugins_report_is_data_of_the_prompts_of_their_files() {
        Plan plan = laptop.plan(new ReportFile(EXAMPLE), PMD);

        for (PlanItem item : plan.items()) {
            boolean reading = item.path().startsWith("src/main/java/com/google/gson/stream/");
            assertThat(DataFences.of(item.text()).data().contains("| plugin: jmh-history 0.9.1"))
                    .isEqualTo(reading);
            assertThat(DataFences.of(item.text()).data()).contains("| modules: 7");
        }
        assertThat(item(plan, "missing-benchmark").text())
                .contains("- Performance data: as far as plugins report it in this prompt");
    }

    @Test
    void a_failed_hook_is_a_prompt_and_others_are_none() {
        Plan plan = laptop.plan(EXAMPLE);

        PlanItem item = item(plan, "license-header");
        assertThat(item.tool()).isEqualTo("hooks");
        assertThat(item.places())
                .containsExactly("src/main/java/com/google/gson/internal/GsonTypes.java");
        assertThat(item.text()).contains("| 1 of 87 files has no license header");
        assertThat(plan.items()).hasSize(3);
    }

    @Test
    void the_priority_of_an_issue_is_that_of_its_prompt() {
        assertThat(item(laptop.plan(EXAMPLE), "missing-benchmark").priority())
                .isEqualTo(Priority.P2);
    }

    @Test
    void the_same_again_is_nothing_new() {
        Plan first = laptop.plan(EXAMPLE);
        Plan again = laptop.plan(EXAMPLE);

        assertThat(again.scan()).isEqualTo(first.scan());
        assertThat(again.counts().added()).isZero();
        assertThat(again.items())
                .extracting(PlanItem::prompt)
                .containsExactlyElementsOf(first.items().stream().map(PlanItem::prompt).toList());
        assertThat(again.items()).allMatch(PlanItem::known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.92                    | 0.93",
                "in constant stack       | in little stack",
                "with a stack of your own| with a queue",
                "modules                 | parts",
                "\"java release\": 8     | \"java release\": 9",
            })
    void what_is_told_otherwise_is_another_scan_and_another_prompt(String said, String otherwise)
            throws IOException {
        Plan first = laptop.plan(EXAMPLE);
        Plan second = laptop.plan(example(said, otherwise));

        assertThat(second.scan()).isNotEqualTo(first.scan());
        assertThat(second.counts().added()).isZero();
        assertThat(item(second, "unbounded-recursion").prompt())
                .isNotEqualTo(item(first, "unbounded-recursion").prompt());
    }

    @Test
    void a_second_scan_that_was_told_the_same_has_the_same_prompts() throws IOException {
        Plan first = laptop.plan(EXAMPLE);
        Plan second = laptop.plan(example("2026-03-02", "2026-03-03"));

        assertThat(second.scan()).isNotEqualTo(first.scan());
        assertThat(second.items()).allMatch(PlanItem::known);
    }
}
