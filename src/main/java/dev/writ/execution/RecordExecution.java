package dev.writ.execution;

import dev.writ.audit.Event;
import dev.writ.draft.DraftFacts;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.Commit;
import dev.writ.prompt.Planned;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Records how the walk of one group ended, and counts it.
///
/// The id is made from what ended how, so a repeated call changes nothing; record, counter and
/// event are written together or not at all. A prompt counts once for a scan, however many of its
/// groups lead to it.
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
        var id = new EndingId("e-" + Hash.id(ID_LENGTH, parts(input, outcome, subject, reason)));
        // refused only when the same is there already: then there is nothing left to do
        table.write(
                switch (outcome) {
                    case COMMITTED -> planned(input);
                    case BLOCKED, FAILED -> refused(id, input, outcome, subject, reason);
                });
        return new Recorded(id, outcome, reason);
    }

    private static List<String> parts(Input input, Outcome outcome, String subject, String reason) {
        return List.of(
                input.scan().value(), input.group().value(), outcome.name(), subject, reason);
    }

    private List<Action> planned(Input input) {
        Commit commit = input.commit().orElseThrow();
        DraftFacts draft = input.draft().orElseThrow(RecordExecution::draftless);
        var planned =
                new Planned(
                        input.scan(),
                        commit.prompt(),
                        input.group(),
                        draft.priority(),
                        draft.severity(),
                        !commit.scan().equals(input.scan()),
                        clock.instant());
        var facts =
                Fields.builder()
                        .put("group", planned.group().value())
                        .put("known", planned.known())
                        .build();
        var event =
                new Event(
                        Event.Kind.PROMPT_PLANNED,
                        planned.at(),
                        Actor.LOCAL,
                        planned.scan().value(),
                        planned.prompt().value(),
                        facts);
        return List.of(
                Planned.TYPE.create(planned),
                Counters.count(planned.scan(), List.of(event)),
                Event.TYPE.create(event));
    }

    private List<Action> refused(
            EndingId id, Input input, Outcome outcome, String subject, String reason) {
        var ending =
                new Ending(
                        id, input.scan(), input.group(), subject, outcome, reason, clock.instant());
        var event =
                new Event(
                        outcome == Outcome.BLOCKED
                                ? Event.Kind.DRAFT_BLOCKED
                                : Event.Kind.WALK_FAILED,
                        ending.at(),
                        Actor.LOCAL,
                        ending.scan().value(),
                        subject,
                        Fields.builder()
                                .put("group", ending.group().value())
                                .put("reason", reason)
                                .build());
        return List.of(
                Ending.TYPE.create(ending),
                Counters.count(ending.scan(), List.of(event)),
                Event.TYPE.create(event));
    }

    private static Failed draftless() {
        return Failed.invalid(
                "The document has a commit but no draft", "Keep the fields of earlier steps");
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
}
