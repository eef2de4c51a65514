package dev.writ.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One patch while it is applied. As in git, renames and copies start from the tree as it was
/// before the patch, and a path that some file of the patch leaves is free for another one.
final class Applying {

    private final Tree before;
    private final Set<String> left = new HashSet<>();
    private final Set<String> arrived = new HashSet<>();
    private final Map<String, Optional<Tree.Entry>> files = new HashMap<>();

    Applying(Tree before, Patch patch) {
        this.before = before;
        for (FileDiff file : patch.files()) {
            if (file.kind() == FileDiff.Kind.DELETED || file.kind() == FileDiff.Kind.RENAMED) {
                left.add(file.oldPath().orElseThrow());
            }
        }
    }

    Map<String, Optional<Tree.Entry>> files() {
        return files;
    }

    void apply(FileDiff file) {
        switch (file.kind()) {
            case CREATED -> {
                free(file.path());
                put(file, new Tree.Entry(Mode.FILE, Bytes.EMPTY));
                arrived.add(file.path());
            }
            case MODIFIED -> put(file, now(file));
            case DELETED -> delete(file);
            case RENAMED -> {
                if (isChanged(from(file))) {
                    throw new Conflicting(from(file), 0, "a file to rename", "one changed before");
                }
                moved(file);
                files.putIfAbsent(from(file), Optional.empty());
            }
            case COPIED -> moved(file);
        }
    }

    private void moved(FileDiff file) {
        if (!file.path().equals(from(file))) {
            free(file.path());
        }
        put(file, existing(file, before.file(from(file))));
        arrived.add(file.path());
    }

    /// Changed where it is. What came to a path that is left says nothing of what leaves it.
    private boolean isChanged(String path) {
        return files.getOrDefault(path, Optional.empty()).isPresent() && !arrived.contains(path);
    }

    /// What came to its path in the meantime stays.
    private void delete(FileDiff file) {
        boolean isTaken = arrived.contains(file.path());
        Tree.Entry gone = isTaken ? existing(file, before.file(file.path())) : now(file);
        Bytes rest = NewContent.of(file, gone);
        if (!isCopy(file) && !rest.isEmpty() && !isUncheckedCopy(file)) {
            throw new Conflicting(file.path(), 0, "no more lines than the diff removes", "more");
        }
        if (!isTaken) {
            files.put(file.path(), Optional.empty());
        }
    }

    /// The undoing of a copy that was changed: what is left is the content it came from. A removal
    /// that was read leaves no line, and has a mode.
    private static boolean isCopy(FileDiff file) {
        return file.hunks().stream().anyMatch(hunk -> hunk.newCount() > 0)
                || (file.binary().isPresent() && file.oldMode().isEmpty());
    }

    /// The undoing of a copy as it was: nothing tells its content. What was read has a mode.
    private static boolean isUncheckedCopy(FileDiff file) {
        return file.hunks().isEmpty() && file.binary().isEmpty() && file.oldMode().isEmpty();
    }

    private void put(FileDiff file, Tree.Entry from) {
        Optional<Mode> changed =
                file.newMode().filter(mode -> !file.newMode().equals(file.oldMode()));
        Mode mode = changed.orElse(from.mode());
        files.put(file.path(), Optional.of(new Tree.Entry(mode, NewContent.of(file, from))));
    }

    /// The file as the patch has left it so far.
    private Tree.Entry now(FileDiff file) {
        String path = from(file);
        Optional<Tree.Entry> changed = files.getOrDefault(path, Optional.empty());
        if (files.containsKey(path) && changed.isEmpty()) {
            throw new Conflicting(path, 0, "a file", "none since the patch removed it");
        }
        return existing(file, changed.or(() -> before.file(path)));
    }

    private static Tree.Entry existing(FileDiff file, Optional<Tree.Entry> there) {
        Tree.Entry entry =
                there.orElseThrow(() -> new Conflicting(from(file), 0, "a file", "none"));
        Mode expected = file.oldMode().orElse(entry.mode());
        if (!kind(expected).equals(kind(entry.mode()))) {
            throw new Conflicting(from(file), 0, kind(expected), kind(entry.mode()));
        }
        return entry;
    }

    private static String kind(Mode mode) {
        return switch (mode) {
            case FILE, EXECUTABLE -> "a file";
            case SYMLINK -> "a symbolic link";
            case SUBMODULE -> "a submodule";
        };
    }

    private void free(String path) {
        boolean taken =
                files.containsKey(path)
                        ? files.get(path).isPresent()
                        : before.file(path).isPresent() && !left.contains(path);
        if (taken) {
            throw new Conflicting(path, 0, "no file yet", "one");
        }
    }

    private static String from(FileDiff file) {
        return file.oldPath().orElseThrow();
    }
}
