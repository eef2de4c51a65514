package dev.writ.change;

import dev.writ.diff.Tree;
import dev.writ.finding.SourceTree;
import java.util.Optional;

/// The repository before and after a change, as far as it is at hand.
public record Trees(Optional<Tree> before, Optional<Tree> after) {

    public static final Trees NONE = new Trees(Optional.empty(), Optional.empty());

    SourceTree sourceBefore() {
        return source(before);
    }

    SourceTree sourceAfter() {
        return source(after);
    }

    private static SourceTree source(Optional<Tree> tree) {
        return tree.<SourceTree>map(TreeSource::new).orElse(SourceTree.NONE);
    }
}
