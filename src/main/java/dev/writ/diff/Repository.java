package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.Optional;

/// A repository of git on this machine. Its own settings start no program, and nothing outside of
/// it is read. A commit is named as git takes it; the working tree and the index stay as they are.
public interface Repository extends Commits, AutoCloseable {

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

    @Override
    void close();
}
