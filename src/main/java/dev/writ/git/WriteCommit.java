package dev.writ.git;

import dev.writ.diff.Mode;
import dev.writ.diff.NewCommit;
import dev.writ.diff.Tree;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// Makes a commit and a branch in the store of objects alone: no hook runs, nothing is signed, and
/// neither index nor working tree is touched.
final class WriteCommit {

    static final String SUBPROJECT = "Subproject commit ";

    private final Repository repository;
    private final ObjectInserter inserter;

    private WriteCommit(Repository repository, ObjectInserter inserter) {
        this.repository = repository;
        this.inserter = inserter;
    }

    static String write(
            Repository repository,
            RevCommit parent,
            Map<String, Optional<Tree.Entry>> files,
            NewCommit commit,
            String branch)
            throws IOException {
        if (branch.startsWith("-") || !Repository.isValidRefName(Constants.R_HEADS + branch)) {
            throw Failed.invalid(
                    "'" + Git.clip(branch) + "' cannot be the name of a branch",
                    "Use letters, digits, dashes and slashes");
        }
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            return new WriteCommit(repository, inserter).write(parent, files, commit, branch);
        }
    }

    private String write(
            RevCommit parent,
            Map<String, Optional<Tree.Entry>> files,
            NewCommit commit,
            String branch)
            throws IOException {
        ObjectId tree = tree(parent, files);
        Ref there = repository.exactRef(Constants.R_HEADS + branch);
        if (there != null) {
            return same(there, parent, tree, commit, branch);
        }
        var who = new PersonIdent(commit.name(), commit.email(), commit.when(), ZoneOffset.UTC);
        var builder = new CommitBuilder();
        builder.setTreeId(tree);
        builder.setParentId(parent);
        builder.setAuthor(who);
        builder.setCommitter(who);
        builder.setMessage(commit.message());
        ObjectId id = inserter.insert(builder);
        inserter.flush();
        point(branch, id);
        return id.name();
    }

    /// Asked again, the branch that was made is the answer; its time does not matter.
    private String same(Ref there, RevCommit parent, ObjectId tree, NewCommit commit, String branch)
            throws IOException {
        try (var walk = new RevWalk(repository)) {
            RevCommit tip = walk.parseCommit(there.getObjectId());
            if (tip.getParentCount() == 1
                    && tip.getParent(0).equals(parent)
                    && tip.getTree().equals(tree)
                    && tip.getFullMessage().equals(commit.message())) {
                return tip.name();
            }
        }
        throw taken(branch);
    }

    private ObjectId tree(RevCommit parent, Map<String, Optional<Tree.Entry>> files)
            throws IOException {
        DirCache tree = DirCache.read(repository.newObjectReader(), parent.getTree());
        DirCacheBuilder builder = tree.builder();
        for (int i = 0; i < tree.getEntryCount(); i++) {
            if (!files.containsKey(tree.getEntry(i).getPathString())) {
                builder.add(tree.getEntry(i));
            }
        }
        for (var file : files.entrySet()) {
            if (file.getValue().isPresent()) {
                builder.add(entry(file.getKey(), file.getValue().get()));
            }
        }
        builder.finish();
        return tree.writeTree(inserter);
    }

    private DirCacheEntry entry(String path, Tree.Entry file) throws IOException {
        var entry = new DirCacheEntry(path);
        entry.setFileMode(mode(file.mode()));
        entry.setObjectId(
                file.mode() == Mode.SUBMODULE
                        ? ObjectId.fromString(
                                file.content().text().substring(SUBPROJECT.length()).strip())
                        : inserter.insert(Constants.OBJ_BLOB, file.content().toArray()));
        return entry;
    }

    private static FileMode mode(Mode mode) {
        return switch (mode) {
            case FILE -> FileMode.REGULAR_FILE;
            case EXECUTABLE -> FileMode.EXECUTABLE_FILE;
            case SYMLINK -> FileMode.SYMLINK;
            case SUBMODULE -> FileMode.GITLINK;
        };
    }

    /// Only where no branch is: whoever is first has it.
    private void point(String branch, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
        update.setExpectedOldObjectId(ObjectId.zeroId());
        update.setNewObjectId(id);
        update.setRefLogMessage("writ: revert", false);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW) {
            throw taken(branch);
        }
    }

    private static Failed taken(String branch) {
        return new Failed(
                new Failure.Conflict(
                        Failure.Code.NAME_TAKEN,
                        "There is a branch '" + Git.clip(branch) + "' with something else",
                        "Name another branch"));
    }
}
