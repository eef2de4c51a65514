package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.Map;
import java.util.Optional;

/// The commits of a repository, wherever it is.
public interface Commits {

    /// The id of the commit that a name such as `main` means, or `main^1`: its first parent.
    ///
    /// @throws Failed when it is not known
    String commit(String revision);

    /// @param revision as {@link #commit(String)} takes it
    Tree tree(String revision);

    /// The commit a branch is at, by its short name.
    Optional<String> branch(String name);

    /// Makes a commit, and a branch that is at it. Nothing else changes.
    ///
    /// @param parent id of a commit
    /// @param files what differs from the parent; empty for a file that goes
    /// @return the id of the commit; of the one that is there when the branch is already at such a
    ///     commit, made at whatever time
    /// @throws Failed when the branch is at something else, or its name is none
    String commit(
            String parent,
            Map<String, Optional<Tree.Entry>> files,
            NewCommit commit,
            String branch);
}
