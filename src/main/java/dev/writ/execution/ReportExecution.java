package dev.writ.execution;

import dev.writ.audit.Event;
import dev.writ.change.CheckedChangeId;
import dev.writ.change.FindCheckedChange;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Records what an agent does with a prompt: that it begins, or how it ended.
///
/// `pending → executing → completed | failed`; a failed prompt may be tried again, a completed one
/// is done. An end without a beginning records both. Attempt, prompt, counters and events are
/// written together or not at all, whoever else writes at the same time.
@Singleton
public class ReportExecution implements UseCase<ReportExecution.Input, ReportExecution.Output> {

    /// Lost races in a row after which the caller is asked to repeat.
    private static final int MAX_RACES = 10;

    /// @param ifVersion only when the prompt still has this version
    public record Input(PromptId prompt, Report report, OptionalLong ifVersion, Actor actor) {}

    /// What an agent says, in 300 KiB at most. What an end leaves out of agent, summary and files
    /// stays as the beginning said it.
    ///
    /// @param status executing, completed or failed
    /// @param agent at most 100 characters
    /// @param summary at most 10,000 characters
    /// @param filesChanged at most 5,000 paths of 1,024 characters
    /// @param validation the verdict on the change
    /// @param change the change as it was checked for this prompt, in place of a verdict
    /// @param error why it failed, at most 10,000 characters
    public record Report(
            Execution.Status status,
            Optional<String> agent,
            Optional<String> summary,
            Optional<List<String>> filesChanged,
            Optional<Verdict> validation,
            Optional<CheckedChangeId> change,
            Optional<String> error,
            Optional<Boolean> rollbackExecuted) {}

    /// @param version of the prompt after the report
    public record Output(Execution execution, Prompt.Status prompt, long version) {}

    private final Table table;
    private final FindCheckedChange findCheckedChange;
    private final Clock clock;

    public ReportExecution(Table table, FindCheckedChange findCheckedChange, Clock clock) {
        this.table = table;
        this.findCheckedChange = findCheckedChange;
        this.clock = clock;
    }

    @Override
    public Output run(Input input) {
        ReportLimits.check(input.report());
        Optional<FindCheckedChange.Output> change =
                input.report().change().map(findCheckedChange::run);
        change.ifPresent(it -> CheckedReport.check(input.prompt(), input.report(), it));
        for (int race = 0; race < MAX_RACES; race++) {
            Stored<Prompt> prompt = Prompt.TYPE.need(table, Prompt.key(input.prompt()));
            checkVersion(prompt, input.ifVersion());
            Optional<Output> written = tried(prompt, input, change);
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Others write prompt " + input.prompt() + " at the same time",
                        "Repeat the call"));
    }

    private static void checkVersion(Stored<Prompt> prompt, OptionalLong wanted) {
        if (wanted.isPresent() && wanted.getAsLong() != prompt.version()) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.CONFLICT,
                            "Prompt " + prompt.value().id() + " has changed since it was read",
                            "Read it again and decide anew"));
        }
    }

    /// Empty when somebody else was faster.
    private Optional<Output> tried(
            Stored<Prompt> stored, Input input, Optional<FindCheckedChange.Output> change) {
        Prompt prompt = stored.value();
        Move move = Move.of(prompt, input.report().status());
        int attempt = move.starts() ? prompt.attempts() + 1 : prompt.attempts();
        var before = Execution.TYPE.find(table, Execution.key(prompt.id(), attempt));
        Report report =
                change.map(it -> CheckedReport.completed(input.report(), it))
                        .orElse(input.report());
        Execution ended = execution(prompt, attempt, before, report);
        List<Reached> reached =
                change.map(it -> CheckedReport.reached(it, clock.instant())).orElse(List.of());
        Execution execution = ended.with(reached);
        Prompt.Status status = status(execution.status());
        var events =
                new ArrayList<>(
                        move.events(prompt, execution, change, input.actor(), clock.instant()));
        if (!reached.isEmpty()) {
            events.add(Outcomes.event(prompt, ended, reached, input.actor()));
        }
        var actions = new ArrayList<Action>();
        actions.add(
                before.map(old -> Execution.TYPE.replace(old, execution))
                        .orElseGet(() -> Execution.TYPE.create(execution)));
        actions.add(Prompt.TYPE.replace(stored, prompt.with(status, attempt)));
        actions.add(Counters.count(prompt.scan(), events));
        events.stream().map(Event.TYPE::create).forEach(actions::add);
        return table.write(actions).done()
                ? Optional.of(new Output(execution, status, stored.version() + 1))
                : Optional.empty();
    }

    private Execution execution(
            Prompt prompt, int attempt, Optional<Stored<Execution>> before, Report report) {
        Instant now = clock.instant();
        Optional<Execution> begun = before.map(Stored::value);
        boolean ended = report.status() != Execution.Status.EXECUTING;
        return new Execution(
                prompt.id(),
                attempt,
                prompt.scan(),
                report.status(),
                report.agent().or(() -> begun.map(Execution::agent)).orElse(""),
                begun.map(Execution::startedAt).orElse(now),
                ended ? Optional.of(now) : Optional.empty(),
                report.summary().or(() -> begun.map(Execution::summary)).orElse(""),
                report
                        .filesChanged()
                        .or(() -> begun.map(Execution::filesChanged))
                        .orElse(List.of())
                        .stream()
                        .distinct()
                        .toList(),
                report.validation(),
                report.change(),
                List.of(),
                report.error().orElse(""),
                report.rollbackExecuted().orElse(false));
    }

    private static Prompt.Status status(Execution.Status reported) {
        return switch (reported) {
            case EXECUTING -> Prompt.Status.EXECUTING;
            case COMPLETED -> Prompt.Status.COMPLETED;
            case FAILED -> Prompt.Status.FAILED;
        };
    }
}
