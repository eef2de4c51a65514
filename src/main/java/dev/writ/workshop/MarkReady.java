package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// Says that a draft can be committed. It has 100 characters or more then.
@Singleton
public class MarkReady implements UseCase<MarkReady.Input, Shown> {

    public record Input(WorkshopId id, Actor actor) {}

    private final SaveDraft saveDraft;

    public MarkReady(SaveDraft saveDraft) {
        this.saveDraft = saveDraft;
    }

    @Override
    public Shown run(Input input) {
        return saveDraft.run(
                new SaveDraft.Input(input.id(), SaveDraft.DraftEdit.ready(), input.actor()));
    }
}
