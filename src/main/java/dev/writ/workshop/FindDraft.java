package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// Reads one draft. One that is not shared with its reader is not there.
@Singleton
public class FindDraft implements UseCase<FindDraft.Input, Shown> {

    public record Input(WorkshopId id, Actor actor) {}

    private final Drafts drafts;

    public FindDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Shown run(Input input) {
        return Shown.of(drafts.open(input.id(), input.actor(), Share.Right.READ));
    }
}
