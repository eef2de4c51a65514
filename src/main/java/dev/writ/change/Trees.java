package dev.writ.change;

import dev.writ.diff.Bytes;
import dev.writ.diff.Diff;
import dev.writ.diff.Mode;
import dev.writ.diff.Tree;
import dev.writ.finding.SourceTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The repository before and after a change, as far as it is at hand.
public record Trees(Optional<Tree> before, Optional<Tree> after) {

    public static final Trees NONE = new Trees(Optional.empty(), Optional.empty());

    /// Those that are at hand, else what was submitted.
    Trees or(Submission submission, Diff diff) {
        return after.isPresent() || submission.files().isEmpty()
                ? this
                : new Trees(before, Optional.of(sent(submission.files().get(), diff)));
    }

    private static Tree sent(Map<String, byte[]> files, Diff diff) {
        var modes = new HashMap<String, Mode>();
        diff.files()
                .forEach(
                        file ->
                                modes.put(
                                        file.path(),
                                        file.newMode().or(file::oldMode).orElse(Mode.FILE)));
        return path ->
                Optional.ofNullable(files.get(path))
                        .map(
                                content ->
                                        new Tree.Entry(
                                                modes.getOrDefault(path, Mode.FILE),
                                                Bytes.of(content)));
    }

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
