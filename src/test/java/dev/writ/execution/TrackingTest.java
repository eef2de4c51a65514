package dev.writ.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.execution.Execution.Status;
import dev.writ.execution.ReportExecution.Input;
import dev.writ.execution.ReportExecution.Report;
import dev.writ.finding.Severity;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.FaultyTable;
import dev.writ.testing.Laptop;
import dev.writ.testing.Reports;
import dev.writ.testing.WalkedScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {

    private static final int PROMPTS = 20;
    private static final int REPORTS = 1_000;
    private static final int BAD_LINE_REPORTS = 300;
    private static final int THREADS = 16;

    private final Laptop.TickingClock clock = new Laptop.TickingClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final WalkedScan scan = new WalkedScan(table, clock, Laptop.PROJECT, 1);

    @AfterEach
    void close() {
        table.close();
    }

    private Tracking tracking(WalkedScan of) {
        var findTracking = new FindTracking(table);
        var counted = findTracking.run(new FindTracking.Input(of.id, false));
        assertThat(counted).isEqualTo(findTracking.run(new FindTracking.Input(of.id, true)));
        assertThat(counted.totalPrompts())
                .isEqualTo(
                        counted.pendingPrompts()
                                + counted.executingPrompts()
                                + counted.completedPrompts()
                                + counted.failedPrompts());
        return counted;
    }

    private void report(PromptId prompt, Report report) {
        Reports.into(table, clock)
                .run(new Input(prompt, report, OptionalLong.empty(), Actor.LOCAL));
    }

    private void report(PromptId prompt, Status status) {
        report(prompt, Reports.of(status));
    }

    private List<PromptId> prompts() {
        var prompts = new ArrayList<PromptId>();
        for (int n = 1; n <= PROMPTS; n++) {
            prompts.add(scan.prompt(n));
        }
        return prompts;
    }

    private List<Execution> executions(PromptId prompt) {
        var list = new ListExecutions(table);
        return list.run(
                        new ListExecutions.Input(
                                prompt, new Paging(Paging.MAX_LIMIT, Optional.empty())))
                .items();
    }

    private Prompt prompt(PromptId id) {
        return Prompt.TYPE.need(table, Prompt.key(id)).value();
    }

    private static void together(List<Callable<Void>> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (var each : pool.invokeAll(work)) {
                each.get();
            }
        }
    }

    @Test
    void racing_reports_are_counted_once_each() throws Exception {
        var prompts = prompts();
        var random = new Random(7);
        var work = new ArrayList<Callable<Void>>();
        for (int n = 0; n < REPORTS; n++) {
            PromptId prompt = prompts.get(random.nextInt(PROMPTS));
            Status status = status(random.nextInt(100));
            var files = List.of("a", "b", "c").subList(0, random.nextInt(4));
            work.add(() -> persistently(table, prompt, status, files));
        }
        together(work);
        assertCounted(prompts);
    }

    /// Most attempts fail, so that there are many.
    private static Status status(int percent) {
        if (percent < 2) {
            return Status.COMPLETED;
        }
        return percent < 30 ? Status.EXECUTING : Status.FAILED;
    }

    @Test
    void reports_over_a_bad_line_are_neither_lost_nor_doubled() throws Exception {
        var prompts = prompts();
        var bad = FaultyTable.random(table, new Random(11));
        var work = new ArrayList<Callable<Void>>();
        for (int n = 0; n < BAD_LINE_REPORTS; n++) {
            PromptId prompt = prompts.get(n % PROMPTS);
            work.add(() -> once(bad, prompt));
        }
        together(work);
        assertCounted(prompts);
        assertThat(tracking(scan).attempts()).isEqualTo(BAD_LINE_REPORTS);
    }

    /// As an agent does that cannot begin: it is told so, and leaves.
    private Void persistently(Table line, PromptId prompt, Status status, List<String> files) {
        var report = Reports.judged(status, files, Optional.empty());
        while (true) {
            try {
                Reports.into(line, clock)
                        .run(new Input(prompt, report, OptionalLong.empty(), Actor.LOCAL));
                return null;
            } catch (TryAgain busy) {
                Thread.onSpinWait();
            } catch (Failed refused) {
                assertThat(refused.failure().code()).isEqualTo(Failure.Code.INVALID_STATE);
                return null;
            }
        }
    }

    /// One failed attempt, reported on the version that was read: what was done although the
    /// answer was lost is seen by the next reading.
    private Void once(Table line, PromptId prompt) {
        var report = Reports.judged(Status.FAILED, List.of("a"), Optional.empty());
        String agent = "thread " + Thread.currentThread().threadId() + " " + clock.instant();
        var mine =
                new Report(
                        report.status(),
                        Optional.of(agent),
                        report.summary(),
                        report.filesChanged(),
                        report.validation(),
                        report.change(),
                        report.error(),
                        report.rollbackExecuted());
        do {
            Stored<Prompt> read = Prompt.TYPE.need(line, Prompt.key(prompt));
            var input = new Input(prompt, mine, OptionalLong.of(read.version()), Actor.LOCAL);
            try {
                Reports.into(line, clock).run(input);
                return null;
            } catch (Failed lostOrTooLate) {
                Thread.onSpinWait();
            }
        } while (executions(prompt).stream().noneMatch(each -> each.agent().equals(agent)));
        return null;
    }

    private void assertCounted(List<PromptId> prompts) {
        Tracking counted = tracking(scan);
        var all = prompts.stream().map(this::prompt).toList();
        var attempts = prompts.stream().flatMap(each -> executions(each).stream()).toList();
        assertThat(counted.totalPrompts()).isEqualTo(PROMPTS);
        assertThat(counted.pendingPrompts()).isEqualTo(count(all, Prompt.Status.PENDING));
        assertThat(counted.executingPrompts()).isEqualTo(count(all, Prompt.Status.EXECUTING));
        assertThat(counted.completedPrompts()).isEqualTo(count(all, Prompt.Status.COMPLETED));
        assertThat(counted.failedPrompts()).isEqualTo(count(all, Prompt.Status.FAILED));
        assertThat(counted.attempts())
                .isEqualTo(attempts.size())
                .isEqualTo(all.stream().mapToLong(Prompt::attempts).sum());
        assertThat(counted.totalFilesChanged())
                .isEqualTo(
                        attempts.stream()
                                .filter(each -> each.endedAt().isPresent())
                                .mapToLong(each -> each.filesChanged().size())
                                .sum());
    }

    private static long count(List<Prompt> prompts, Prompt.Status status) {
        return prompts.stream().filter(each -> each.status() == status).count();
    }

    /// Changes of prompts with four rules each: `kept` is one without a violation, `unjudged` one
    /// that nobody judged, `R-9` a rule that the prompt does not have.
    @ParameterizedTest
    @CsvSource({
        "unjudged, ",
        "kept, 100.0",
        "BLOCK R-1, 75.0",
        "WARN R-1, 75.0",
        "ADVISE R-1, 100.0",
        "WARN R-9, 100.0",
        "BLOCK R-1 + WARN R-1, 75.0",
        "WARN R-1 + WARN R-2, 50.0",
        "kept; BLOCK R-1, 87.5",
        "unjudged; WARN R-3, 75.0",
        "kept; kept; BLOCK R-1, 91.67",
    })
    void the_compliance_score_is_rules_kept_of_rules_judged(String changes, Double score) {
        int number = 0;
        for (String change : changes.split("; ")) {
            report(
                    scan.prompt(++number),
                    Reports.judged(Status.FAILED, List.of("a"), violations(change)));
        }
        assertThat(tracking(scan).governanceComplianceScore())
                .isEqualTo(Optional.ofNullable(score));
    }

    private static Optional<List<Verdict.Violation>> violations(String change) {
        return switch (change) {
            case "unjudged" -> Optional.empty();
            case "kept" -> Optional.of(List.of());
            default ->
                    Optional.of(
                            Stream.of(change.split(" \\+ ")).map(TrackingTest::violation).toList());
        };
    }

    private static Verdict.Violation violation(String words) {
        List<String> parts = List.of(words.split(" "));
        return new Verdict.Violation(
                parts.getLast(), Verdict.Severity.valueOf(parts.getFirst()), "m", "r");
    }

    @Test
    void the_success_rate_is_that_of_prompts_that_ended() {
        var prompts = List.of(scan.prompt(1), scan.prompt(2), scan.prompt(3), scan.prompt(4));
        assertThat(tracking(scan).overallSuccessRate()).isEmpty();
        report(prompts.get(0), Status.COMPLETED);
        report(prompts.get(1), Status.FAILED);
        report(prompts.get(2), Status.FAILED);
        report(prompts.get(3), Status.EXECUTING);
        assertThat(tracking(scan).overallSuccessRate()).hasValue(33.33);
    }

    @Test
    void a_change_that_was_taken_back_is_counted() {
        var rolledBack =
                new Report(
                        Status.FAILED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("tests fail"),
                        Optional.of(true));
        report(scan.prompt(1), rolledBack);
        assertThat(tracking(scan).rollbacks()).isEqualTo(1);
    }

    @Test
    void a_prompt_that_two_groups_lead_to_counts_once() {
        PromptId prompt = scan.prompt(1);
        scan.plans(prompt(prompt), 2);
        assertThat(tracking(scan).totalPrompts()).isEqualTo(1);
        assertThat(tracking(scan).walks()).isEqualTo(1);
    }

    @Test
    void a_scan_that_knows_all_its_prompts_has_none_of_its_own() {
        var prompts = List.of(scan.prompt(1), scan.prompt(2));
        var second = new WalkedScan(table, clock, Laptop.PROJECT, 2);
        prompts.forEach(each -> second.plans(prompt(each), 1));
        report(prompts.getFirst(), Status.COMPLETED);
        Tracking known = tracking(second);
        assertThat(known.totalPrompts()).isZero();
        assertThat(known.knownPrompts()).isEqualTo(2);
        assertThat(known.attempts()).isZero();
        assertThat(known.completedAt()).isEmpty();
        assertThat(tracking(scan).completedPrompts()).isEqualTo(1);
    }

    @Test
    void a_walk_that_failed_counts_but_is_no_prompt() {
        scan.prompt(1);
        scan.fails(2, "dev.writ.kernel.Failed");
        assertThat(tracking(scan).failed()).isEqualTo(1);
        assertThat(tracking(scan).totalPrompts()).isEqualTo(1);
    }

    @Test
    void a_prompt_that_is_begun_before_its_walk_is_recorded_counts_as_one() {
        Prompt early = scan.committed(1, Severity.HIGH);
        table.write(Prompt.TYPE.create(early));
        report(early.id(), Status.EXECUTING);
        Tracking counted = tracking(scan);
        assertThat(counted.executingPrompts()).isEqualTo(1);
        assertThat(counted.pendingPrompts()).isZero();
        assertThat(counted.completedAt()).isEmpty();
    }

    @Test
    void a_scan_is_completed_when_its_last_prompt_has_ended() {
        var prompts = List.of(scan.prompt(1), scan.prompt(2));
        assertThat(tracking(scan).completedAt()).isEmpty();
        report(prompts.getFirst(), Status.COMPLETED);
        assertThat(tracking(scan).completedAt()).isEmpty();
        report(prompts.getLast(), Status.EXECUTING);
        assertThat(tracking(scan).completedAt()).isEmpty();
        report(prompts.getLast(), Status.FAILED);
        var first = tracking(scan).completedAt().orElseThrow();
        report(prompts.getLast(), Status.EXECUTING);
        assertThat(tracking(scan).completedAt()).isEmpty();
        report(prompts.getLast(), Status.COMPLETED);
        assertThat(tracking(scan).completedAt().orElseThrow()).isAfter(first);
    }
}
