package dev.writ.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.audit.Event;
import dev.writ.draft.DraftFacts;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.Commit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records how the walk of one group ended, and counts it.
///
/// The id is made from what ended how, so a repeated call changes nothing; record, counter and
/// event are written together or not at all.
@Singleton
public class RecordExecution implements UseCase<RecordExecution.Input, Recorded> {

    /// Each field is there as far as the walk came; `failure` only after a Catch.
    public record Input(
            ScanId scan,
            GroupId group,
            Optional<DraftFacts> draft,
            Optional<Verdict> verdict,
            Optional<Commit> commit,
            Optional<Caught> failure) {}

    /// An error as Step Functions words it.
    ///
    /// @param error the exception's class name
    /// @param cause its message, or on AWS a JSON text that holds the message
    public record Caught(
            @JsonProperty("Error") String error, @JsonProperty("Cause") Optional<String> cause) {}

    private static final int ID_LENGTH = 20;

    private final Table table;
    private final Clock clock;

    public RecordExecution(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Recorded run(Input input) {
        Outcome outcome = outcome(input);
        String subject = subject(input);
        String reason = Reason.of(input, outcome);
        var id =
                new ExecutionId(
                        "e-"
                                + Hash.id(
                                        ID_LENGTH,
                                        List.of(
                                                input.scan().value(),
                                                input.group().value(),
                                                outcome.name(),
                                                subject,
                                                reason)));
        record(
                new Execution(
                        id,
                        input.scan(),
                        input.group(),
                        subject,
                        outcome,
                        isAnothers(input),
                        reason,
                        clock.instant()));
        return new Recorded(id, outcome, reason);
    }

    /// Refused only when the same execution is there already: then there is nothing left to do.
    private void record(Execution execution) {
        var actions = new ArrayList<Action>();
        actions.add(Execution.TYPE.create(execution));
        actions.add(Tracking.count(execution));
        event(execution).map(Event.TYPE::create).ifPresent(actions::add);
        table.write(actions);
    }

    private static boolean isAnothers(Input input) {
        return input.commit().stream().anyMatch(commit -> !commit.scan().equals(input.scan()));
    }

    private static Outcome outcome(Input input) {
        if (input.commit().isPresent()) {
            return Outcome.COMMITTED;
        }
        boolean blocked =
                input.verdict().map(Verdict::status).stream()
                        .anyMatch(Verdict.Status.BLOCKED::equals);
        return blocked ? Outcome.BLOCKED : Outcome.FAILED;
    }

    private static String subject(Input input) {
        return input.commit()
                .map(commit -> commit.prompt().value())
                .or(() -> input.draft().map(draft -> draft.id().value()))
                .orElse(input.group().value());
    }

    /// A commit has told its own event in its own transaction.
    private static Optional<Event> event(Execution execution) {
        return switch (execution.outcome()) {
            case COMMITTED -> Optional.empty();
            case BLOCKED -> Optional.of(event(execution, Event.Kind.DRAFT_BLOCKED));
            case FAILED -> Optional.of(event(execution, Event.Kind.WALK_FAILED));
        };
    }

    private static Event event(Execution execution, Event.Kind kind) {
        return new Event(
                kind,
                execution.at(),
                Actor.LOCAL,
                execution.scan().value(),
                execution.subject(),
                Fields.builder().put("reason", execution.reason()).build());
    }
}
