package dev.writ.cli;

import dev.writ.change.Submission;
import dev.writ.change.Trees;
import dev.writ.diff.FileDiff;
import dev.writ.diff.ReadDiff;
import dev.writ.diff.Repository;
import dev.writ.diff.Tree;
import java.util.Optional;
import java.util.TreeMap;

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

    /// With the changed files, for whom the trees are not at hand.
    Submission withFiles(ReadDiff readDiff) {
        Optional<Tree> after = trees.after();
        if (after.isEmpty()) {
            return submission;
        }
        var files = new TreeMap<String, byte[]>();
        var diff = readDiff.read(label, submission.patch().orElseThrow());
        for (FileDiff file : diff.files()) {
            file.newPath()
                    .flatMap(after.get()::file)
                    .ifPresent(entry -> files.put(file.path(), entry.content().toArray()));
        }
        return submission.with(files);
    }

    /// @param where the file's name, for messages
    record Settings(String where, String text) {}

    @Override
    public void close() {
        repository.ifPresent(Repository::close);
    }
}
