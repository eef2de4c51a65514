package dev.writ.change;

import dev.writ.diff.Diff;
import dev.writ.governance.check.Change;
import java.util.Optional;

/// Tries in memory whether a change can be taken back.
final class Rehearse {

    private Rehearse() {}

    /// Empty when nobody could try.
    static Optional<Change.Rehearsal> of(Diff diff, Trees trees) {
        return Optional.empty();
    }
}
