package dev.writ.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a tree has to become so that a change is not in it. A file that is still as the change
/// left it becomes what it was; of others, the lines of the change are taken back.
final class TakeBack {

    private final ApplyDiff applyDiff;
    private final Range range;
    private final Tree onto;

    TakeBack(ApplyDiff applyDiff, Range range, Tree onto) {
        this.applyDiff = applyDiff;
        this.range = range;
        this.onto = onto;
    }

    Application files(Diff diff) {
        var back = new HashMap<String, Optional<Tree.Entry>>();
        var changedSince = new ArrayList<FileDiff>();
        for (FileDiff file : diff.files()) {
            if (isAsLeft(file)) {
                paths(file).forEach(path -> back.put(path, range.before().file(path)));
            } else if (file.canBeReversed()) {
                changedSince.add(file);
            } else {
                return new Application.Conflict(
                        PatchText.clip(file.path()),
                        0,
                        "the binary file as the change left it",
                        "another content");
            }
        }
        return changedSince.isEmpty()
                ? new Application.Applied(back)
                : withLines(back, changedSince);
    }

    private Application withLines(
            Map<String, Optional<Tree.Entry>> back, List<FileDiff> changedSince) {
        Application lines =
                applyDiff.apply(Diff.of(changedSince).reversed(), ApplyDiff.over(onto, back));
        if (lines instanceof Application.Applied(var files)) {
            back.putAll(files);
            return new Application.Applied(back);
        }
        return lines;
    }

    private boolean isAsLeft(FileDiff file) {
        return paths(file).allMatch(path -> onto.file(path).equals(range.after().file(path)));
    }

    /// The source of a copy is not changed by it.
    private static Stream<String> paths(FileDiff file) {
        return file.kind() == FileDiff.Kind.COPIED
                ? file.newPath().stream()
                : Stream.concat(file.oldPath().stream(), file.newPath().stream());
    }
}
