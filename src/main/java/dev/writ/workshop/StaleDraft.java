package dev.writ.workshop;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;

/// Somebody else saved a draft since its reader read it. Nothing was written; both texts are here,
/// so that a door can show them side by side.
public final class StaleDraft extends Failed {

    private static final long serialVersionUID = 1L;

    /// One of the two texts.
    ///
    /// @param revision that it is, or that it was made from
    public record Text(int revision, String content) {}

    private final transient Text yours;
    private final transient Text theirs;

    StaleDraft(WorkshopDraft stored, Text yours) {
        super(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Draft "
                                + stored.id()
                                + " is at revision "
                                + stored.sheet().revision()
                                + ", not "
                                + yours.revision(),
                        "Join the two texts and save them over the newer revision"));
        this.yours = yours;
        this.theirs = new Text(stored.sheet().revision(), stored.sheet().content());
    }

    public Text yours() {
        return yours;
    }

    public Text theirs() {
        return theirs;
    }
}
