package dev.writ.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.change.ApproveChange;
import dev.writ.change.CheckChange;
import dev.writ.change.CheckedChange;
import dev.writ.change.Decision;
import dev.writ.change.FindCheckedChange;
import dev.writ.change.Trees;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.plan.Plan;
import dev.writ.prompt.PromptId;
import dev.writ.testing.Changes;
import dev.writ.testing.Laptop;
import dev.writ.testing.Reports;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a change after an agent has made it.
class OutcomesTest {

    private final Laptop laptop = new Laptop();
    private ScanId scan;
    private PromptId prompt;
    private String path;

    @BeforeEach
    void plan() {
        Plan plan = laptop.plan(Path.of("examples/pmd-quickstart-gson.sarif"));
        scan = plan.scan();
        prompt = plan.items().getFirst().prompt();
        path = plan.items().getFirst().path();
    }

    private Execution tell(Stage stage, Optional<Rejection> rejection) {
        return new ReportOutcome(laptop.table, laptop.clock)
                .run(
                        new ReportOutcome.Input(
                                prompt, new ReportOutcome.Said(stage, rejection), Actor.LOCAL));
    }

    private Execution tell(Stage stage) {
        return tell(stage, Optional.empty());
    }

    private void report(Execution.Status status) {
        report(Reports.of(status));
    }

    private Execution report(ReportExecution.Report report) {
        return Reports.into(laptop.table, laptop.clock)
                .run(new ReportExecution.Input(prompt, report, OptionalLong.empty(), Actor.LOCAL))
                .execution();
    }

    private static ReportExecution.Report with(Execution.Status status, CheckedChange change) {
        return new ReportExecution.Report(
                status,
                Optional.of("copilot"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(change.id()),
                Optional.empty(),
                Optional.empty());
    }

    private CheckedChange checked(String added, Map<String, Double> figures) {
        String diff =
                Changes.line(path, "int a;", added)
                        + Changes.line("src/test/java/ATest.java", "int b;", "assertTrue(a());");
        return Changes.check(laptop, prompt, Changes.of(diff, figures));
    }

    private Tracking tracking() {
        Tracking counted = laptop.tracking(scan, false);
        assertThat(counted).isEqualTo(laptop.tracking(scan, true));
        return counted;
    }

    private long count(Stage stage) {
        return tracking().outcomes().stream()
                .filter(each -> each.stage() == stage)
                .mapToLong(Rate::count)
                .sum();
    }

    @Test
    void each_stage_counts_once_however_often_it_is_told() {
        report(Execution.Status.COMPLETED);
        tell(Stage.APPLIED);
        tell(Stage.MERGED);
        Execution again = tell(Stage.MERGED);
        assertThat(again.outcomes())
                .extracting(Reached::stage)
                .containsExactly(Stage.APPLIED, Stage.MERGED);
        assertThat(count(Stage.MERGED)).isEqualTo(1);
        assertThat(count(Stage.REJECTED)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Rejection.class)
    void a_rejection_counts_under_its_reason(Rejection reason) {
        report(Execution.Status.COMPLETED);
        tell(Stage.REJECTED, Optional.of(reason));
        assertThat(tracking().rejections()).containsExactly(new Turned(reason, reason.group(), 1));
    }

    @Test
    void there_are_14_reasons_in_4_groups() {
        assertThat(Rejection.values()).hasSize(14);
        assertThat(Rejection.Group.values()).hasSize(4);
        for (Rejection.Group group : Rejection.Group.values()) {
            assertThat(Rejection.values()).anyMatch(each -> each.group() == group);
        }
    }

    @Test
    void a_reason_belongs_to_a_rejection_and_to_nothing_else() {
        report(Execution.Status.COMPLETED);
        assertThatThrownBy(() -> tell(Stage.REJECTED))
                .hasMessageContaining("no rejection says why");
        assertThatThrownBy(() -> tell(Stage.MERGED, Optional.of(Rejection.AMBIGUITY)))
                .hasMessageContaining("not rejected");
    }

    @Test
    void what_cannot_follow_is_refused_and_changes_nothing() {
        assertThatThrownBy(() -> tell(Stage.MERGED)).hasMessageContaining("Nobody has tried");
        report(Execution.Status.EXECUTING);
        assertThatThrownBy(() -> tell(Stage.MERGED)).hasMessageContaining("has not ended");
        report(Execution.Status.FAILED);
        assertThatThrownBy(() -> tell(Stage.APPLIED)).hasMessageContaining("failed");
        tell(Stage.REJECTED, Optional.of(Rejection.AGENT_FAILURE));
        assertThatThrownBy(() -> tell(Stage.REJECTED, Optional.of(Rejection.RATE_LIMIT)))
                .hasMessageContaining("another reason");
        assertThatThrownBy(() -> tell(Stage.REVERTED)).hasMessageContaining("turned down");
        assertThat(tracking().rejections()).hasSize(1);
    }

    @Test
    void a_revert_after_the_merge_is_a_rollback() {
        report(Execution.Status.COMPLETED);
        tell(Stage.MERGED);
        assertThat(tell(Stage.REVERTED).rollbackExecuted()).isTrue();
        assertThat(tracking().rollbacks()).isEqualTo(1);
        assertThat(count(Stage.REVERTED)).isEqualTo(1);
    }

    @Test
    void a_rate_comes_with_its_interval() {
        Rate rate = Rate.of(Stage.MERGED, 7, 10);
        assertThat(rate.percent()).isEqualTo(70);
        assertThat(rate.low()).isEqualTo(39.68);
        assertThat(rate.high()).isEqualTo(89.22);
        assertThat(Rate.of(Stage.MERGED, 0, 1).low()).isZero();
        assertThat(Rate.of(Stage.MERGED, 1, 1).high()).isEqualTo(100);
    }

    @Test
    void a_checked_change_gives_a_report_its_verdict_its_files_and_its_stages() {
        CheckedChange change = checked("long a;", Map.of("tests.failed", 0.0));
        if (change.decision() == Decision.NEEDS_APPROVAL) {
            approve(change);
        }
        Execution execution = report(with(Execution.Status.COMPLETED, change));
        assertThat(execution.filesChanged()).contains(path, "src/test/java/ATest.java");
        assertThat(execution.validation()).contains(change.verdict());
        assertThat(execution.outcomes())
                .extracting(Reached::stage)
                .containsExactly(Stage.APPLIED, Stage.GATES_PASSED);
        assertThat(tracking().governanceComplianceScore()).isEqualTo(change.compliance());
    }

    private void approve(CheckedChange change) {
        new ApproveChange(laptop.table, new FindCheckedChange(laptop.table), laptop.clock)
                .run(new ApproveChange.Input(change.id(), "read by hand", Actor.LOCAL));
    }

    @Test
    void a_blocked_change_is_no_completed_execution_and_cannot_be_approved() {
        CheckedChange blocked = checked("String password = \"hunter2hunter2\";", Map.of());
        assertThatThrownBy(() -> report(with(Execution.Status.COMPLETED, blocked)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("may not be merged");
        assertThatThrownBy(() -> approve(blocked)).hasMessageContaining("is blocked");
        Execution failed = report(with(Execution.Status.FAILED, blocked));
        assertThat(failed.outcomes()).extracting(Reached::stage).containsExactly(Stage.APPLIED);
    }

    @Test
    void a_change_that_needs_approval_counts_once_it_has_it() {
        CheckedChange change = checked("long a;", Map.of());
        assertThat(change.decision()).isEqualTo(Decision.NEEDS_APPROVAL);
        assertThatThrownBy(() -> report(with(Execution.Status.COMPLETED, change)))
                .hasMessageContaining("may not be merged");
        approve(change);
        approve(change);
        assertThat(report(with(Execution.Status.COMPLETED, change)).status())
                .isEqualTo(Execution.Status.COMPLETED);
    }

    @Test
    void who_submitted_a_change_does_not_approve_it_where_there_are_accounts() {
        var actor = new Actor("ann");
        CheckedChange change =
                laptop.checkChange.run(
                        new CheckChange.Input(
                                Optional.empty(),
                                Optional.of(prompt),
                                Changes.of(Changes.line(path, "a", "b")),
                                Trees.NONE,
                                Optional.empty(),
                                actor));
        var approveChange =
                new ApproveChange(laptop.table, new FindCheckedChange(laptop.table), laptop.clock);
        assertThatThrownBy(
                        () ->
                                approveChange.run(
                                        new ApproveChange.Input(change.id(), "mine", actor)))
                .hasMessageContaining("submitted themselves");
        var others = new ApproveChange.Input(change.id(), "read", new Actor("bob"));
        assertThat(approveChange.run(others).approval()).isPresent();
    }

    @Test
    void a_change_of_another_prompt_proves_nothing_here() {
        CheckedChange change = checked("long a;", Map.of());
        PromptId other =
                laptop.plan(Path.of("examples/pmd-quickstart-gson.sarif"))
                        .items()
                        .getLast()
                        .prompt();
        prompt = other;
        assertThatThrownBy(() -> report(with(Execution.Status.FAILED, change)))
                .hasMessageContaining("for another prompt");
    }
}
