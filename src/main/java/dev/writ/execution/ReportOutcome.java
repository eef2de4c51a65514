package dev.writ.execution;

import dev.writ.audit.Event;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records what became of the change of a prompt's last attempt, after it had ended. A stage that
/// was told before changes nothing; execution, counters and event are written together.
@Singleton
public class ReportOutcome implements UseCase<ReportOutcome.Input, Execution> {

    /// Lost races in a row after which the caller is asked to repeat.
    private static final int MAX_RACES = 10;

    public record Input(PromptId prompt, Said said, Actor actor) {}

    /// @param rejection why, with `rejected` only
    public record Said(Stage outcome, Optional<Rejection> rejection) {}

    private final Table table;
    private final Clock clock;

    public ReportOutcome(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when there is no such prompt, its last attempt has not ended, or what is told
    ///     does not follow from what was told before
    @Override
    public Execution run(Input input) {
        check(input.said());
        for (int race = 0; race < MAX_RACES; race++) {
            Prompt prompt = Prompt.TYPE.need(table, Prompt.key(input.prompt())).value();
            Stored<Execution> last = last(prompt);
            if (last.value().has(input.said().outcome())) {
                return same(last.value(), input.said());
            }
            Outcomes.check(last.value(), input.said().outcome());
            Optional<Execution> written = tried(prompt, last, input);
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Others write the execution of " + input.prompt() + " at the same time",
                        "Repeat the call"));
    }

    private static void check(Said said) {
        if ((said.outcome() == Stage.REJECTED) != said.rejection().isPresent()) {
            throw Failed.invalid(
                    said.rejection().isPresent()
                            ? "rejection is given, but the outcome is not rejected"
                            : "The outcome is rejected, but no rejection says why",
                    "Give rejection with rejected, and with nothing else");
        }
    }

    private Stored<Execution> last(Prompt prompt) {
        return Execution.TYPE
                .find(table, Execution.key(prompt.id(), prompt.attempts()))
                .orElseThrow(
                        () ->
                                new Failed(
                                        new Failure.Conflict(
                                                Failure.Code.INVALID_STATE,
                                                "Nobody has tried prompt " + prompt.id(),
                                                "Report the execution first")));
    }

    private static Execution same(Execution told, Said said) {
        boolean other =
                told.outcomes().stream()
                        .filter(each -> each.stage() == said.outcome())
                        .noneMatch(each -> each.rejection().equals(said.rejection()));
        if (other) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "It was told before to be rejected for another reason",
                            "The first reason stays"));
        }
        return told;
    }

    private Optional<Execution> tried(Prompt prompt, Stored<Execution> last, Input input) {
        var reached =
                new Reached(input.said().outcome(), clock.instant(), input.said().rejection());
        Execution execution = last.value().with(reached);
        Event event = Outcomes.event(prompt, last.value(), List.of(reached), input.actor());
        var actions = new ArrayList<Action>();
        actions.add(Execution.TYPE.replace(last, execution));
        actions.add(Counters.count(prompt.scan(), List.of(event)));
        actions.add(Event.TYPE.create(event));
        return table.write(actions).done() ? Optional.of(execution) : Optional.empty();
    }
}
