package dev.writ.diff;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Applies a diff to a tree in memory, with the outcome of `git apply`: all of it, or nothing and
/// the first conflict. The patches of a series build on each other.
@Singleton
public class ApplyDiff {

    public Application apply(Diff diff, Tree tree) {
        var files = new HashMap<String, Optional<Tree.Entry>>();
        try {
            for (Patch patch : diff.patches()) {
                files.putAll(files(patch, over(tree, Map.copyOf(files))));
            }
        } catch (Conflicting found) {
            return found.conflict();
        }
        return new Application.Applied(files);
    }

    private static Map<String, Optional<Tree.Entry>> files(Patch patch, Tree before) {
        var applying = new Applying(before, patch);
        patch.files().forEach(applying::apply);
        return applying.files();
    }

    /// A tree as it is with some files changed.
    static Tree over(Tree tree, Map<String, Optional<Tree.Entry>> files) {
        return path -> {
            Optional<Tree.Entry> changed = files.get(path);
            return changed == null ? tree.file(path) : changed;
        };
    }
}
