package dev.writ.diff;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Makes the commit that takes a change back.
final class Revert {

    private static final int MAX_REASON = 2000;

    private final ReadDiff readDiff;
    private final ApplyDiff applyDiff;
    private final Clock clock;

    Revert(ReadDiff readDiff, ApplyDiff applyDiff, Clock clock) {
        this.readDiff = readDiff;
        this.applyDiff = applyDiff;
        this.clock = clock;
    }

    /// @param change what messages call it
    /// @param parent the id of the commit that the new one follows
    /// @throws Failed when a file has changed since in the same lines, or the branch has something
    ///     else
    RevertChange.Output make(
            Commits commits, String change, Range range, String parent, RevertWish wish) {
        Diff diff = readDiff.read(change, range.diff().toArray());
        var files = files(range, diff, commits.tree(parent));
        String commit = commits.commit(parent, files, commit(change, range, wish), wish.branch());
        return new RevertChange.Output(
                range.base(), range.head(), wish.branch(), commit, files.size());
    }

    private Map<String, Optional<Tree.Entry>> files(Range range, Diff diff, Tree onto) {
        if (diff.files().isEmpty()) {
            throw Failed.invalid("There is no change to take back", "Name a change: A..B");
        }
        return switch (new TakeBack(applyDiff, range, onto).files(diff)) {
            case Application.Applied(var files) -> files;
            case Application.Conflict conflict ->
                    throw new Failed(
                            new Failure.Conflict(
                                    Failure.Code.INVALID_STATE,
                                    "The change cannot be taken back: " + conflict.sentence(),
                                    "Take back first what changed the file since"));
        };
    }

    private NewCommit commit(String change, Range range, RevertWish wish) {
        String reason = wish.reason().strip();
        String message =
                """
                Revert %s

                %s

                Writ-Reverts: %s..%s
                """
                        .formatted(
                                PatchText.clip(change),
                                reason.substring(0, Math.min(reason.length(), MAX_REASON)),
                                range.base(),
                                range.head());
        return new NewCommit(
                wish.name(),
                wish.email(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                message);
    }
}
