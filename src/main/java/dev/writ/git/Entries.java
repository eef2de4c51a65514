package dev.writ.git;

import dev.writ.diff.Bytes;
import dev.writ.diff.Mode;
import dev.writ.diff.Tree;
import dev.writ.kernel.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/// The files of commits, of an index and of a working tree.
final class Entries {

    /// A larger file is not read into memory.
    static final int MAX_BYTES = 256 << 20;

    private final Repository repository;

    Entries(Repository repository) {
        this.repository = repository;
    }

    Tree of(RevTree tree) {
        return path ->
                Git.ask(
                        () -> {
                            try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
                                return walk == null
                                        ? Optional.empty()
                                        : entry(path, walk.getFileMode(0), walk.getObjectId(0));
                            }
                        });
    }

    Tree of(DirCache index) {
        return path -> {
            DirCacheEntry entry = index.getEntry(path);
            return entry == null
                    ? Optional.empty()
                    : Git.ask(() -> entry(path, entry.getFileMode(), entry.getObjectId()));
        };
    }

    /// @param files a fresh iterator at the top for each file that is asked for
    Tree of(Supplier<WorkingFiles> files) {
        return path ->
                Git.ask(
                        () -> {
                            try (var walk = new TreeWalk(repository)) {
                                walk.addTree(files.get());
                                walk.setFilter(PathFilter.create(path));
                                return working(walk, path);
                            }
                        });
    }

    private Optional<Tree.Entry> working(TreeWalk walk, String path) throws IOException {
        while (walk.next()) {
            if (walk.getPathString().equals(path)) {
                return read(walk, path);
            }
            if (walk.isSubtree()) {
                walk.enterSubtree();
            }
        }
        return Optional.empty();
    }

    private Optional<Tree.Entry> read(TreeWalk walk, String path) throws IOException {
        Optional<Mode> mode = mode(walk.getFileMode(0));
        if (mode.isEmpty()) {
            return Optional.empty();
        }
        if (mode.get() == Mode.SUBMODULE) {
            return Optional.of(submodule(walk.getObjectId(0)));
        }
        WorkingTreeIterator file = walk.getTree(0, WorkingTreeIterator.class);
        if (file.getEntryLength() > MAX_BYTES) {
            throw tooLarge(path);
        }
        try (InputStream in = file.openEntryStream()) {
            return Optional.of(new Tree.Entry(mode.get(), Bytes.of(in.readAllBytes())));
        }
    }

    private Optional<Tree.Entry> entry(String path, FileMode fileMode, ObjectId id)
            throws IOException {
        Optional<Mode> mode = mode(fileMode);
        if (mode.isEmpty()) {
            return Optional.empty();
        }
        if (mode.get() == Mode.SUBMODULE) {
            return Optional.of(submodule(id));
        }
        var loader = repository.open(id, Constants.OBJ_BLOB);
        if (loader.getSize() > MAX_BYTES) {
            throw tooLarge(path);
        }
        return Optional.of(new Tree.Entry(mode.get(), Bytes.of(loader.getBytes(MAX_BYTES))));
    }

    private static Tree.Entry submodule(ObjectId id) {
        return new Tree.Entry(Mode.SUBMODULE, Bytes.of(WriteCommit.SUBPROJECT + id.name() + "\n"));
    }

    private static Optional<Mode> mode(@Nullable FileMode mode) {
        if (FileMode.REGULAR_FILE.equals(mode)) {
            return Optional.of(Mode.FILE);
        }
        if (FileMode.EXECUTABLE_FILE.equals(mode)) {
            return Optional.of(Mode.EXECUTABLE);
        }
        if (FileMode.SYMLINK.equals(mode)) {
            return Optional.of(Mode.SYMLINK);
        }
        return FileMode.GITLINK.equals(mode) ? Optional.of(Mode.SUBMODULE) : Optional.empty();
    }

    private static Failed tooLarge(String path) {
        return Failed.limit(
                Git.clip(path) + " has more than " + (MAX_BYTES >> 20) + " MiB",
                "Leave it out of the change");
    }
}
