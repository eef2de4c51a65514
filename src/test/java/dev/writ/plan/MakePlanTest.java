package dev.writ.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.finding.GroupFindings;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Query;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.FailingTable;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakePlanTest {

    private static final Path PMD = Path.of("examples/pmd-quickstart-gson.sarif");

    private final Laptop laptop = new Laptop();

    private Plan plan(String settings, GroupFindings.By by) {
        return laptop.plan(PMD, Optional.of(settings), by, GroupFindings.Filter.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "checkstyle-google-gson, 228, 93",
        "pmd-quickstart-gson, 110, 63",
        "eslint-jquery-src, 27, 22",
    })
    void every_finding_is_in_exactly_one_prompt(String example, int findings, int prompts) {
        Plan plan = laptop.plan(Path.of("examples", example + ".sarif"));
        var covered = plan.items().stream().flatMap(item -> item.findings().stream()).toList();
        assertThat(plan.counts().read()).isEqualTo(findings);
        assertThat(covered).hasSize(findings).doesNotHaveDuplicates();
        assertThat(plan.items()).hasSize(prompts);
        assertThat(plan.refused()).isEmpty();
    }

    @Test
    void one_prompt_a_finding_can_be_asked_for() {
        assertThat(plan("", GroupFindings.By.NONE).items()).hasSize(110);
    }

    @Test
    void the_same_report_again_commits_nothing_new() {
        Plan first = laptop.plan(PMD);
        Plan second = laptop.plan(PMD);
        assertThat(second.repeated()).isTrue();
        assertThat(second.counts().added()).isZero();
        assertThat(second.prompts().committed()).isZero();
        assertThat(second.prompts().known()).isEqualTo(first.prompts().committed());
        assertThat(second.items().stream().map(PlanItem::sha256))
                .isEqualTo(first.items().stream().map(PlanItem::sha256).toList());
    }

    @Test
    void findings_that_only_moved_are_known(@TempDir Path folder) throws IOException {
        Plan before = laptop.plan(PMD);
        Path moved = folder.resolve("moved.sarif");
        Files.writeString(moved, shifted(Files.readString(PMD), 10));
        Plan after = laptop.plan(moved);
        assertThat(after.repeated()).isFalse();
        assertThat(after.counts().added()).isZero();
        assertThat(after.items().stream().flatMap(item -> item.findings().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        before.items().stream().flatMap(item -> item.findings().stream()).toList());
    }

    private static String shifted(String report, int lines) {
        return Pattern.compile("(\"(?:start|end)Line\":\\s*)(\\d+)")
                .matcher(report)
                .replaceAll(line -> line.group(1) + (Integer.parseInt(line.group(2)) + lines));
    }

    @Test
    void a_prompt_names_everything_that_shaped_it() {
        PlanItem item = laptop.plan(PMD).items().getFirst();
        Prompt prompt = Prompt.TYPE.need(laptop.table, Prompt.key(item.prompt())).value();
        assertThat(prompt.status()).isEqualTo(Prompt.Status.PENDING);
        assertThat(prompt.sha256()).isEqualTo(Hash.sha256(item.text()));
        assertThat(prompt.embedded().rules()).isNotEmpty();
        assertThat(prompt.embedded().safetyChecks()).isNotEmpty();
        assertThat(prompt.embedded().rollback()).isNotEmpty();
        assertThat(prompt.embedded().policy()).hasSize(64);
        assertThat(prompt.tokens()).isEqualTo(Laptop.TOKENS.count(item.text()));
    }

    @Test
    void a_changed_rule_leads_to_other_prompts() {
        plan("", GroupFindings.By.FILE);
        Plan changed = plan("policy: {disabled: [CHANGE-001]}", GroupFindings.By.FILE);
        assertThat(changed.prompts().committed()).isEqualTo(changed.items().size());
    }

    @Test
    void a_setting_is_seen_in_the_prompts() {
        Plan plan = plan("inputs: {cache_patterns: Caffeine only}", GroupFindings.By.FILE);
        assertThat(plan.items())
                .filteredOn(item -> item.persona().equals("architecture"))
                .isNotEmpty()
                .allMatch(item -> item.text().contains("caching strategies: Caffeine only."));
    }

    @Test
    void settings_that_cannot_be_read_stop_before_any_prompt() {
        assertThatThrownBy(() -> plan("inputs: {no_such: x}", GroupFindings.By.FILE))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("no_such");
        assertThat(laptop.table.query(Query.ofIndex("PROJECT#demo", "")).items()).isEmpty();
    }

    @Test
    void a_token_limit_that_is_too_small_is_refused() {
        assertThatThrownBy(() -> plan("tokens: {limit: 100}", GroupFindings.By.FILE))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("token limit");
    }

    @Test
    void the_counters_of_a_scan_equal_a_recount() {
        Plan plan = laptop.plan(PMD);
        laptop.plan(PMD);
        var tracking = laptop.tracking(plan.scan(), false);
        assertThat(tracking).isEqualTo(laptop.tracking(plan.scan(), true));
        assertThat(tracking.totalPrompts()).isEqualTo(plan.items().size());
        assertThat(tracking.blocked() + tracking.failed()).isZero();
    }

    @Test
    void two_plans_of_one_report_at_once_commit_each_prompt_once() throws Exception {
        Callable<Plan> work = () -> laptop.plan(PMD);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var plans = pool.invokeAll(List.of(work, work));
            var ids = new HashSet<PromptId>();
            for (var each : plans) {
                each.get().items().forEach(item -> ids.add(item.prompt()));
            }
            assertThat(ids).hasSize(plans.getFirst().get().items().size());
            assertThat(laptop.tracking(plans.getFirst().get().scan(), false).totalPrompts())
                    .isEqualTo(ids.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 10, 50, 120, 200, 240})
    void what_was_interrupted_anywhere_is_completed_by_the_next_run(int writes) {
        var clock = new Laptop.TickingClock();
        try (var table = SqliteTable.inMemory(clock)) {
            var interrupted = new Laptop(new FailingTable(table, writes), clock);
            assertThatThrownBy(() -> interrupted.plan(PMD)).isInstanceOf(Failed.class);
            Plan whole = new Laptop(table, clock).plan(PMD);
            var undisturbed = laptop.plan(PMD);
            assertThat(whole.items().stream().map(PlanItem::prompt))
                    .isEqualTo(undisturbed.items().stream().map(PlanItem::prompt).toList());
            assertThat(whole.items().stream().map(PlanItem::text))
                    .isEqualTo(undisturbed.items().stream().map(PlanItem::text).toList());
        }
    }
}
