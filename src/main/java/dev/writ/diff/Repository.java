package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.Map;
import java.util.Optional;

/// A repository of git. Its own settings start no program, and nothing outside of it is read.
public interface Repository extends AutoCloseable {

    /// As `git diff` means it: `A..B` compares the two, `A...B` compares B with where it left A,
    /// `A` alone compares A with the tracked files of the working tree. A side that is not named
    /// is HEAD.
    ///
    /// @throws Failed when a revision is not known, or the two have nothing in common
    Range range(String spec);

    /// What the next commit would change: HEAD against the index.
    ///
    /// @param indexFile as `GIT_INDEX_FILE` names it to a hook; empty for the repository's own
    Range staged(Optional<String> indexFile);

    /// The id of the commit that a name such as `main` or `HEAD~1` means.
    ///
    /// @throws Failed when it is not known
    String commit(String revision);

    /// @param revision as {@link #commit} takes it
    Tree tree(String revision);

    /// The commit a branch is at, by its short name.
    Optional<String> branch(String name);

    /// Makes a commit, and a branch that is at it. The working tree and the index stay as they
    /// are.
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

    @Override
    void close();
}
