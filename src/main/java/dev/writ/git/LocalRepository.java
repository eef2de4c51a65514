package dev.writ.git;

import dev.writ.diff.Commit;
import dev.writ.diff.NewCommit;
import dev.writ.diff.Range;
import dev.writ.diff.Repository;
import dev.writ.diff.Tree;
import dev.writ.kernel.Failed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// One repository, open. For one thread.
final class LocalRepository implements Repository {

    /// Longer than file systems leave times of files inexact.
    private static final Duration INEXACT = Duration.ofSeconds(2);

    private final org.eclipse.jgit.lib.Repository git;
    private final Revisions revisions;
    private final Entries entries;

    LocalRepository(org.eclipse.jgit.lib.Repository git) {
        this.git = git;
        revisions = new Revisions(git);
        entries = new Entries(git);
    }

    @Override
    public Range range(String spec) {
        return Git.ask(
                () -> {
                    int dots = spec.indexOf("..");
                    if (dots < 0) {
                        return working(revisions.find(spec));
                    }
                    boolean three = spec.startsWith("...", dots);
                    RevCommit base = revisions.find(spec.substring(0, dots));
                    RevCommit head = revisions.find(spec.substring(dots + (three ? 3 : 2)));
                    return between(three ? revisions.mergeBase(base, head) : base, head);
                });
    }

    private Range between(RevCommit base, RevCommit head) throws IOException {
        return new Range(
                base.name(),
                head.name(),
                DiffText.of(git, files(base), files(head), TreeFilter.ALL),
                revisions.between(base, head),
                entries.of(base.getTree()),
                entries.of(head.getTree()));
    }

    private Range working(RevCommit base) throws IOException {
        if (git.isBare()) {
            throw Failed.invalid(
                    "The repository is bare, it has no working tree", "Compare two commits: A..B");
        }
        File file = git.getIndexFile();
        DirCache index = index(file);
        Instant settled =
                file.exists()
                        ? Files.getLastModifiedTime(file.toPath()).toInstant().minus(INEXACT)
                        : Instant.EPOCH;
        Supplier<WorkingFiles> files = () -> new WorkingFiles(git, index, settled);
        return new Range(
                base.name(),
                Range.WORKING_TREE,
                DiffText.of(git, files(base), files.get(), new Tracked(index)),
                List.of(),
                entries.of(base.getTree()),
                entries.of(files));
    }

    @Override
    public Range staged(Optional<String> indexFile) {
        return Git.ask(
                () -> {
                    DirCache index = index(indexFile.map(File::new).orElseGet(git::getIndexFile));
                    Optional<RevCommit> head = revisions.head();
                    AbstractTreeIterator before =
                            head.isPresent() ? files(head.get()) : new EmptyTreeIterator();
                    return new Range(
                            head.map(RevCommit::name).orElse(Constants.EMPTY_TREE_ID.name()),
                            Range.INDEX,
                            DiffText.of(git, before, new DirCacheIterator(index), TreeFilter.ALL),
                            List.<Commit>of(),
                            head.map(RevCommit::getTree).map(entries::of).orElse(Tree.EMPTY),
                            entries.of(index));
                });
    }

    @Override
    public String commit(String revision) {
        return Git.ask(() -> revisions.find(revision).name());
    }

    @Override
    public Tree tree(String revision) {
        return Git.ask(() -> entries.of(revisions.find(revision).getTree()));
    }

    @Override
    public Optional<String> branch(String name) {
        return Git.ask(
                () -> {
                    Ref ref = git.exactRef(Constants.R_HEADS + name);
                    return ref == null || ref.getObjectId() == null
                            ? Optional.empty()
                            : Optional.of(ref.getObjectId().name());
                });
    }

    @Override
    public String commit(
            String parent,
            Map<String, Optional<Tree.Entry>> files,
            NewCommit commit,
            String branch) {
        return Git.ask(() -> WriteCommit.write(git, revisions.find(parent), files, commit, branch));
    }

    @Override
    public void close() {
        git.close();
    }

    private AbstractTreeIterator files(RevCommit commit) throws IOException {
        try (var reader = git.newObjectReader()) {
            return new CanonicalTreeParser(null, reader, commit.getTree());
        }
    }

    /// @throws Failed in the middle of a merge
    private DirCache index(File file) throws IOException {
        DirCache index = DirCache.read(file, git.getFS());
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            if (!entry.isMerged()) {
                throw Failed.invalid(
                        Git.clip(entry.getPathString()) + " is in the middle of a merge",
                        "Finish the merge first");
            }
        }
        return index;
    }
}
