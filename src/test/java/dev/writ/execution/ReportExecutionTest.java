package dev.writ.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.execution.Execution.Status;
import dev.writ.execution.ReportExecution.Input;
import dev.writ.execution.ReportExecution.Report;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Stored;
import dev.writ.kernel.TryAgain;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Laptop;
import dev.writ.testing.Reports;
import dev.writ.testing.StaleTable;
import dev.writ.testing.WalkedScan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportExecutionTest {

    private final Laptop.TickingClock clock = new Laptop.TickingClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final WalkedScan scan = new WalkedScan(table, clock, Laptop.PROJECT, 1);
    private final PromptId prompt = scan.prompt(1);
    private final ReportExecution reportExecution = Reports.into(table, clock);

    @AfterEach
    void close() {
        table.close();
    }

    private Tracking tracking(boolean recount) {
        return new FindTracking(table).run(new FindTracking.Input(scan.id, recount));
    }

    private Input input(Report report, OptionalLong ifVersion) {
        return new Input(prompt, report, ifVersion, Actor.LOCAL);
    }

    private ReportExecution.Output report(Report report) {
        return reportExecution.run(input(report, OptionalLong.empty()));
    }

    private ReportExecution.Output report(Status status) {
        return report(Reports.of(status));
    }

    private Stored<Prompt> stored() {
        return Prompt.TYPE.need(table, Prompt.key(prompt));
    }

    private List<Execution> executions() {
        return new ListExecutions(table)
                .run(new ListExecutions.Input(prompt, Paging.first()))
                .items();
    }

    private Optional<Failure.Code> refusal(Report report) {
        return Optional.ofNullable(catchThrowableOfType(Failed.class, () -> report(report)))
                .map(failed -> failed.failure().code());
    }

    private void bring(Prompt.Status status) {
        switch (status) {
            case PENDING -> {}
            case EXECUTING -> report(Status.EXECUTING);
            case COMPLETED -> report(Status.COMPLETED);
            case FAILED -> report(Status.FAILED);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/transitions.csv", numLinesToSkip = 1)
    void a_report_moves_a_prompt_only_where_its_status_allows(
            Prompt.Status before,
            Status reported,
            Prompt.Status after,
            int attempts,
            Failure.Code refused) {
        bring(before);
        assertThat(refusal(Reports.of(reported))).isEqualTo(Optional.ofNullable(refused));
        assertThat(stored().value().status()).isEqualTo(after);
        assertThat(stored().value().attempts()).isEqualTo(attempts);
        assertThat(executions()).hasSize(attempts);
        assertThat(tracking(false)).isEqualTo(tracking(true));
    }

    @Test
    void an_end_keeps_what_the_beginning_said() {
        var begun =
                report(Reports.judged(Status.EXECUTING, List.of("a"), Optional.empty()))
                        .execution();
        Execution ended = report(Status.COMPLETED).execution();
        assertThat(ended.agent()).isEqualTo(begun.agent()).isNotEmpty();
        assertThat(ended.summary()).isEqualTo(begun.summary()).isNotEmpty();
        assertThat(ended.filesChanged()).containsExactly("a");
        assertThat(ended.startedAt()).isEqualTo(begun.startedAt());
        assertThat(ended.endedAt().orElseThrow()).isAfter(ended.startedAt());
        assertThat(executions()).containsExactly(ended);
        assertThat(tracking(false).totalFilesChanged()).isEqualTo(1);
    }

    @Test
    void attempts_are_counted_from_one_and_listed_newest_first() {
        report(Status.FAILED);
        report(Status.EXECUTING);
        report(Status.FAILED);
        report(Status.COMPLETED);
        assertThat(executions()).extracting(Execution::attempt).containsExactly(3, 2, 1);
        assertThat(executions())
                .extracting(Execution::status)
                .containsExactly(Status.COMPLETED, Status.FAILED, Status.FAILED);
    }

    @Test
    void a_file_that_is_named_twice_counts_once() {
        report(Reports.judged(Status.COMPLETED, List.of("a", "b", "a"), Optional.empty()));
        assertThat(executions().getFirst().filesChanged()).containsExactly("a", "b");
        assertThat(tracking(false).totalFilesChanged()).isEqualTo(2);
    }

    @Test
    void of_two_agents_that_begin_at_once_the_slower_is_told_the_state() {
        var races = new int[1];
        var slow =
                Reports.into(
                        new StaleTable(
                                table,
                                () -> {
                                    if (races[0]++ == 0) {
                                        report(Status.EXECUTING);
                                    }
                                }),
                        clock);
        var refused =
                catchThrowableOfType(
                        Failed.class,
                        () -> slow.run(input(Reports.of(Status.EXECUTING), OptionalLong.empty())));
        assertThat(refused.failure().code()).isEqualTo(Failure.Code.INVALID_STATE);
        assertThat(executions()).hasSize(1);
    }

    @Test
    void the_loser_of_every_race_is_asked_to_repeat() {
        var others =
                new StaleTable(
                        table,
                        () -> {
                            Stored<Prompt> now = stored();
                            table.write(Prompt.TYPE.replace(now, now.value()));
                        });
        var unlucky = Reports.into(others, clock);
        assertThatThrownBy(
                        () -> unlucky.run(input(Reports.of(Status.FAILED), OptionalLong.empty())))
                .isInstanceOf(TryAgain.class);
        assertThat(executions()).isEmpty();
    }

    @Test
    void a_report_on_the_version_that_was_read_is_taken() {
        long read = stored().version();
        var output =
                reportExecution.run(input(Reports.of(Status.EXECUTING), OptionalLong.of(read)));
        assertThat(output.version()).isEqualTo(read + 1).isEqualTo(stored().version());
    }

    @Test
    void a_report_on_an_older_version_is_refused() {
        long read = stored().version();
        report(Status.FAILED);
        var late = input(Reports.of(Status.COMPLETED), OptionalLong.of(read));
        assertThatThrownBy(() -> reportExecution.run(late))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure().code())
                                        .isEqualTo(Failure.Code.CONFLICT));
        assertThat(stored().value().status()).isEqualTo(Prompt.Status.FAILED);
    }

    @Test
    void a_prompt_that_is_not_there_is_not_found() {
        var unknown =
                new Input(
                        new PromptId("p-99999999999999999999"),
                        Reports.of(Status.COMPLETED),
                        OptionalLong.empty(),
                        Actor.LOCAL);
        assertThatThrownBy(() -> reportExecution.run(unknown))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isInstanceOf(Failure.NotFound.class));
    }

    private static Report said(Status status, String agent, String summary, String error) {
        return new Report(
                status,
                Optional.of(agent),
                Optional.of(summary),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(error),
                Optional.empty());
    }

    private static Report violated(Status status, Verdict verdict) {
        return new Report(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(verdict),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Verdict.Violation> violations(
            int count, Verdict.Severity severity, String message) {
        return Collections.nCopies(count, new Verdict.Violation("R-1", severity, message, "Mend"));
    }

    static Stream<Arguments> tooMuch() {
        var warned = violations(1, Verdict.Severity.WARN, "m");
        return Stream.of(
                Arguments.of("agent", said(Status.FAILED, "a".repeat(101), "", "")),
                Arguments.of("summary", said(Status.FAILED, "", "s".repeat(10_001), "")),
                Arguments.of("error", said(Status.FAILED, "", "", "e".repeat(10_001))),
                Arguments.of("error", said(Status.COMPLETED, "", "", "but")),
                Arguments.of("filesChanged", files(Collections.nCopies(5_001, "a"))),
                Arguments.of("filesChanged", files(List.of("a".repeat(1_025)))),
                Arguments.of("filesChanged", files(Collections.nCopies(201, "a".repeat(1_000)))),
                Arguments.of("filesChanged", files(List.of(" "))),
                Arguments.of("filesChanged", files(Collections.singletonList(null))),
                Arguments.of(
                        "validation",
                        violated(
                                Status.FAILED,
                                Verdict.of(violations(501, Verdict.Severity.WARN, "m")))),
                Arguments.of(
                        "validation.violations.message",
                        violated(
                                Status.FAILED,
                                Verdict.of(
                                        violations(1, Verdict.Severity.WARN, "m".repeat(1_025))))),
                Arguments.of(
                        "validation is blocked",
                        violated(
                                Status.COMPLETED,
                                Verdict.of(violations(1, Verdict.Severity.BLOCK, "m")))),
                Arguments.of(
                        "validation.status",
                        violated(Status.FAILED, new Verdict(Verdict.Status.PASSED, warned))),
                Arguments.of("validation", violated(Status.EXECUTING, Verdict.of(List.of()))));
    }

    private static Report files(List<String> files) {
        return Reports.judged(Status.FAILED, files, Optional.empty());
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("tooMuch")
    void a_report_beyond_a_limit_is_refused_by_name_and_leaves_nothing(
            String named, Report report) {
        assertThatThrownBy(() -> report(report))
                .isInstanceOf(Failed.class)
                .hasMessageStartingWith(named);
        assertThat(stored().value().status()).isEqualTo(Prompt.Status.PENDING);
        assertThat(executions()).isEmpty();
    }

    @Test
    void a_report_that_is_within_each_limit_but_not_in_all_is_refused_by_name() {
        var longest = violations(500, Verdict.Severity.WARN, "m".repeat(1_024));
        assertThatThrownBy(() -> report(violated(Status.FAILED, Verdict.of(longest))))
                .isInstanceOf(Failed.class)
                .hasMessageStartingWith("The report has");
        assertThat(executions()).isEmpty();
    }

    @Test
    void a_report_in_characters_of_many_bytes_is_kept_as_it_was_said() {
        String words = "語".repeat(10_000);
        report(said(Status.FAILED, "語".repeat(100), words, words));
        assertThat(executions().getFirst().summary()).isEqualTo(words);
        assertThat(executions().getFirst().error()).isEqualTo(words);
    }
}
