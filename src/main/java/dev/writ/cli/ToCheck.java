package dev.writ.cli;

import dev.writ.change.Submission;
import dev.writ.change.Trees;
import dev.writ.diff.Repository;
import java.util.Optional;

/// A change with all that is at hand of it here.
///
/// @param label how messages name it, such as `main..fix`
/// @param settings the text of the `writ.yaml` that holds: from before the change, so that no
///     change decides by which rules it is judged
/// @param repository that the trees read from
record ToCheck(
        String label,
        Submission submission,
        Trees trees,
        Optional<Settings> settings,
        Optional<Repository> repository)
        implements AutoCloseable {

    /// @param where the file's name, for messages
    record Settings(String where, String text) {}

    @Override
    public void close() {
        repository.ifPresent(Repository::close);
    }
}
