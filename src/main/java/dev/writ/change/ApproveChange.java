package dev.writ.change;

import dev.writ.audit.Event;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.Prompt;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// A person takes a change that needs approval. The first approval stays; a repeated call answers
/// it. Who submitted the change may not approve it, where there are accounts.
@Singleton
public class ApproveChange implements UseCase<ApproveChange.Input, FindCheckedChange.Output> {

    /// @param reason 1 to 1,000 characters
    public record Input(CheckedChangeId change, String reason, Actor actor) {}

    private static final int MAX_REASON = 1_000;

    private final Table table;
    private final FindCheckedChange findCheckedChange;
    private final Clock clock;

    public ApproveChange(Table table, FindCheckedChange findCheckedChange, Clock clock) {
        this.table = table;
        this.findCheckedChange = findCheckedChange;
        this.clock = clock;
    }

    /// @throws Failed when there is no such change, it is blocked or passed, or the actor's own
    @Override
    public FindCheckedChange.Output run(Input input) {
        if (input.reason().isBlank() || input.reason().length() > MAX_REASON) {
            throw Failed.invalid(
                    "The reason has " + input.reason().length() + " characters",
                    "Say in 1 to " + MAX_REASON + " why the change may be taken");
        }
        var found = findCheckedChange.run(input.change());
        if (found.approval().isPresent()) {
            return found;
        }
        check(found.change(), input.actor());
        var approval =
                new Approval(
                        input.change(),
                        input.actor(),
                        Untrusted.line(input.reason(), MAX_REASON),
                        clock.instant());
        // refused when somebody else was faster: then theirs is answered
        table.write(
                List.of(
                        Approval.TYPE.create(approval),
                        Event.TYPE.create(event(found.change(), approval))));
        return findCheckedChange.run(input.change());
    }

    private static void check(CheckedChange change, Actor actor) {
        if (change.decision() != Decision.NEEDS_APPROVAL) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Change " + change.id() + " is " + Fields.word(change.decision()),
                            "Only one that needs approval can be approved; mend or waive what "
                                    + "blocks"));
        }
        if (!actor.equals(Actor.LOCAL) && isSubmitter(change, actor)) {
            throw new Failed(
                    new Failure.Forbidden(
                            "Nobody approves a change that they submitted themselves",
                            "Ask another approver"));
        }
    }

    private static boolean isSubmitter(CheckedChange change, Actor actor) {
        return change.kept().filter(mark -> mark.actor().equals(actor)).isPresent();
    }

    private Event event(CheckedChange change, Approval approval) {
        var prompt = Prompt.TYPE.need(table, Prompt.key(change.prompt().orElseThrow())).value();
        return new Event(
                Event.Kind.CHANGE_APPROVED,
                approval.at(),
                approval.actor(),
                prompt.scan().value(),
                change.id().value(),
                Fields.builder()
                        .put("prompt", prompt.id().value())
                        .put("diff", change.diff())
                        .build());
    }
}
