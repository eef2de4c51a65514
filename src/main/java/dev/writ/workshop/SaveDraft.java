package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.UseCase;
import dev.writ.workshop.WorkshopDraft.Status;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/// Saves what somebody edited. What is there already, word for word, is not written again, whoever
/// saved it and from whichever revision: an autosave and a press of the button are one write.
///
/// A text that was made from an older revision is refused with both texts ({@link StaleDraft}).
@Singleton
public class SaveDraft implements UseCase<SaveDraft.Input, Shown> {

    public record Input(WorkshopId id, DraftEdit edit, Actor actor) {}

    /// What changes; what is left out stays.
    ///
    /// @param content at least 50 characters; needs the revision
    /// @param revision that the content was made from
    /// @param name 3 to 100 characters
    /// @param description up to 500 characters
    /// @param status draft, testing or ready; a new content takes a ready draft back to testing
    /// @param automatic nobody pressed a button
    public record DraftEdit(
            Optional<String> content,
            OptionalInt revision,
            Optional<String> name,
            Optional<String> description,
            Optional<Status> status,
            Optional<Boolean> automatic) {

        static DraftEdit ready() {
            return new DraftEdit(
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Status.READY),
                    Optional.empty());
        }
    }

    private final Drafts drafts;
    private final Clock clock;

    public SaveDraft(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /// @throws StaleDraft when somebody else saved another text since
    /// @throws Failed naming the field; nothing is written then
    @Override
    public Shown run(Input input) {
        DraftEdit edit = checked(input.edit());
        return Shown.of(
                drafts.change(
                        input.id(),
                        input.actor(),
                        Share.Right.EDIT,
                        draft -> change(draft, edit, input.actor())));
    }

    private static DraftEdit checked(DraftEdit edit) {
        if (edit.content().isPresent() && edit.revision().isEmpty()) {
            throw Failed.invalid(
                    "revision is missing", "Give the revision that the content was made from");
        }
        return new DraftEdit(
                edit.content().map(Bounds::content),
                edit.revision(),
                edit.name().map(Bounds::name),
                edit.description().map(Bounds::description),
                edit.status(),
                edit.automatic());
    }

    private Optional<Change> change(WorkshopDraft old, DraftEdit edit, Actor actor) {
        boolean rewritten =
                edit.content()
                        .filter(content -> !content.equals(old.sheet().content()))
                        .isPresent();
        WorkshopDraft named = old.with(old.sheet().named(edit.name(), edit.description()));
        WorkshopDraft saved = rewritten ? rewritten(named, edit, actor) : named;
        WorkshopDraft stepped = edit.status().map(to -> stepped(saved, to)).orElse(saved);
        if (stepped.equals(old)) {
            return Optional.empty();
        }
        Drafts.needOpen(old);
        return Optional.of(
                rewritten
                        ? Change.to(stepped)
                                .and(DraftText.of(stepped, clock.instant()).keep().toList())
                        : Change.to(stepped));
    }

    private static WorkshopDraft rewritten(WorkshopDraft old, DraftEdit edit, Actor actor) {
        String content = edit.content().orElseThrow();
        int from = edit.revision().orElseThrow();
        Sheet was = old.sheet();
        if (from != was.revision()) {
            throw new StaleDraft(old, new StaleDraft.Text(from, content));
        }
        boolean automatic = edit.automatic().orElse(false);
        boolean typing = was.automatic() && was.editor().equals(actor);
        var progress = typing ? old.progress() : old.progress().oneText();
        Status status = old.status() == Status.READY ? Status.TESTING : old.status();
        return old.with(was.written(content, actor, automatic)).with(progress).with(status);
    }

    private static WorkshopDraft stepped(WorkshopDraft draft, Status to) {
        if (to == draft.status()) {
            return draft;
        }
        if (to == Status.COMMITTED) {
            throw Failed.invalid("status is committed", "Commit the draft instead");
        }
        Drafts.needOpen(draft);
        int length = draft.sheet().content().strip().length();
        if (to == Status.READY && length < Bounds.MIN_COMMITTED) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "The content has " + length + " characters",
                            "Write " + Bounds.MIN_COMMITTED + " or more before it is ready"));
        }
        return draft.with(to);
    }
}
