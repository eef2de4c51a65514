package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import dev.writ.template.TextDiff;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a draft said before: the last 50 texts, what changed since, and the way back.
@Singleton
public class Texts {

    private final Table table;
    private final Drafts drafts;
    private final TextDiff textDiff;
    private final SaveDraft saveDraft;

    public Texts(Table table, Drafts drafts, TextDiff textDiff, SaveDraft saveDraft) {
        this.table = table;
        this.drafts = drafts;
        this.textDiff = textDiff;
        this.saveDraft = saveDraft;
    }

    /// @param diff from this text to the one of now, unified; empty when they are equal
    public record Compared(DraftText text, String diff) {}

    /// The newest first.
    public List<DraftText> list(WorkshopId id, Actor actor) {
        drafts.open(id, actor, Share.Right.READ);
        return new Merged(table, List.of(DraftText.of(id)))
                .take(DraftText.KEPT).stream().map(DraftText.TYPE::value).toList();
    }

    /// @throws Failed when there is no such text any more
    public Compared find(WorkshopId id, int number, Actor actor) {
        WorkshopDraft draft = drafts.open(id, actor, Share.Right.READ).draft();
        DraftText text = text(id, number);
        return new Compared(
                text,
                textDiff.unified("text " + number, text.content(), "now", draft.sheet().content()));
    }

    /// Writes an earlier text again, as the newest.
    ///
    /// @param revision that is replaced
    /// @throws StaleDraft when somebody else saved another text since
    public Shown restore(WorkshopId id, int number, int revision, Actor actor) {
        drafts.open(id, actor, Share.Right.EDIT);
        var edit =
                new SaveDraft.DraftEdit(
                        Optional.of(text(id, number).content()),
                        OptionalInt.of(revision),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return saveDraft.run(new SaveDraft.Input(id, edit, actor));
    }

    private DraftText text(WorkshopId id, int number) {
        return DraftText.TYPE
                .find(table, DraftText.key(id, number))
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no text " + number + " of this draft",
                                        "The last " + DraftText.KEPT + " are kept"))
                .value();
    }
}
