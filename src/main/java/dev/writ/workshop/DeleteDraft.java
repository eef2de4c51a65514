package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Deletes a draft of its owner, and with it the conversation and the tests.
@Singleton
public class DeleteDraft implements UseCase<DeleteDraft.Input, DeleteDraft.Output> {

    public record Input(WorkshopId id, Actor actor) {}

    public record Output(WorkshopId id) {}

    private final Drafts drafts;
    private final RemoveDraft removeDraft;

    public DeleteDraft(Table table, Clock clock, Drafts drafts) {
        this.drafts = drafts;
        this.removeDraft = new RemoveDraft(table, clock);
    }

    /// @throws Failed when it is not there, not the actor's, or touched at the same moment
    @Override
    public Output run(Input input) {
        var opened = drafts.open(input.id(), input.actor(), Share.Right.OWN);
        if (!removeDraft.run(opened.stored(), input.actor())) {
            throw new TryAgain(
                    new Failure.Conflict(
                            Failure.Code.CONFLICT,
                            "Draft " + input.id() + " was touched at the same moment",
                            "Delete it again"));
        }
        return new Output(input.id());
    }
}
