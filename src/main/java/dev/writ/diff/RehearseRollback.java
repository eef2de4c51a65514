package dev.writ.diff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a change back in memory, before it is merged: does what undoes the diff apply to the tree
/// that has it, and does it give the tree that was before?
@Singleton
public class RehearseRollback {

    private final ApplyDiff applyDiff;

    public RehearseRollback(ApplyDiff applyDiff) {
        this.applyDiff = applyDiff;
    }

    /// @param after the tree that has the change
    /// @param before the tree without it; where it is not at hand, the ids in the diff are compared
    public Rehearsal rehearse(Diff diff, Optional<Tree> after, Optional<Tree> before) {
        if (after.isEmpty()) {
            return new Rehearsal.Unknown("The files with the change are not at hand");
        }
        Optional<FileDiff> opaque = opaque(diff);
        if (opaque.isPresent() && before.isEmpty()) {
            return new Rehearsal.Unknown(
                    "The diff does not hold the content of the binary file "
                            + PatchText.clip(opaque.get().path()));
        }
        return switch (undone(diff, after.get(), before)) {
            case Application.Conflict conflict -> new Rehearsal.Broken(conflict.sentence());
            case Application.Applied(var files) -> compared(diff, files, before);
        };
    }

    private Application undone(Diff diff, Tree after, Optional<Tree> before) {
        if (diff.canBeReversed()) {
            return applyDiff.apply(diff.reversed(), after);
        }
        var back = new HashMap<String, Optional<Tree.Entry>>();
        var lines = new ArrayList<FileDiff>();
        for (FileDiff file : diff.files()) {
            if (file.canBeReversed()) {
                lines.add(file);
            } else if (file.newPath().isPresent() && after.file(file.path()).isEmpty()) {
                return new Application.Conflict(
                        PatchText.clip(file.path()), 0, "a binary file", "none");
            } else {
                fromBase(file, before, back);
            }
        }
        return withLines(lines, after, back);
    }

    /// A binary file that the diff does not hold comes back from the tree before.
    private static void fromBase(
            FileDiff file, Optional<Tree> before, Map<String, Optional<Tree.Entry>> back) {
        file.newPath().ifPresent(path -> back.put(path, Optional.empty()));
        file.oldPath().ifPresent(path -> back.put(path, before.flatMap(tree -> tree.file(path))));
    }

    private Application withLines(
            List<FileDiff> files, Tree after, Map<String, Optional<Tree.Entry>> back) {
        Application lines = applyDiff.apply(Diff.of(files).reversed(), after);
        if (lines instanceof Application.Applied(var applied)) {
            back.putAll(applied);
            return new Application.Applied(back);
        }
        return lines;
    }

    private static Rehearsal compared(
            Diff diff, Map<String, Optional<Tree.Entry>> files, Optional<Tree> before) {
        Map<String, Index> ids = before.isPresent() ? Map.of() : firstIds(diff);
        for (var file : files.entrySet()) {
            boolean same =
                    before.map(tree -> tree.file(file.getKey()).equals(file.getValue()))
                            .orElseGet(() -> hasId(ids.get(file.getKey()), file.getValue()));
            if (!same) {
                return new Rehearsal.Broken(
                        PatchText.clip(file.getKey())
                                + " is not what it was before when the change is taken back");
            }
        }
        return new Rehearsal.Clean(files.size());
    }

    /// The blobs of each path where the diff names it first.
    private static Map<String, Index> firstIds(Diff diff) {
        var ids = new HashMap<String, Index>();
        for (FileDiff file : diff.files()) {
            if (file.oldPath().isPresent() && file.index().isPresent()) {
                ids.putIfAbsent(file.oldPath().get(), file.index().get());
            }
        }
        return ids;
    }

    private static boolean hasId(@Nullable Index ids, Optional<Tree.Entry> entry) {
        return ids == null || entry.isEmpty() || BlobId.isOf(ids.before(), entry.get());
    }

    private static Optional<FileDiff> opaque(Diff diff) {
        return diff.files().stream().filter(file -> !file.canBeReversed()).findFirst();
    }
}
