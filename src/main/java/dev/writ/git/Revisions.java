package dev.writ.git;

import dev.writ.diff.Commit;
import dev.writ.kernel.Failed;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/// The commits of a repository.
final class Revisions {

    /// More commits than anybody reviews at once.
    static final int MAX_COMMITS = 10_000;

    private static final int MAX_NAME = 1000;

    private final Repository repository;

    Revisions(Repository repository) {
        this.repository = repository;
    }

    /// HEAD, unless nothing is committed yet.
    Optional<RevCommit> head() throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        return head == null ? Optional.empty() : Optional.of(parse(head));
    }

    RevCommit find(String name) throws IOException {
        String wanted = name.isEmpty() ? Constants.HEAD : name;
        if (wanted.length() > MAX_NAME) {
            throw unknown(wanted.substring(0, MAX_NAME));
        }
        try {
            ObjectId found = repository.resolve(wanted + "^{commit}");
            if (found == null) {
                throw unknown(wanted);
            }
            return parse(found);
        } catch (AmbiguousObjectException several) {
            throw Failed.invalid(
                    "'" + Git.clip(wanted) + "' is the start of several ids", "Give more digits");
        } catch (RevisionSyntaxException | IncorrectObjectTypeException wrong) {
            throw unknown(wanted);
        }
    }

    /// Where two lines of history parted.
    RevCommit mergeBase(RevCommit one, RevCommit other) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(one));
            walk.markStart(walk.parseCommit(other));
            RevCommit base = walk.next();
            if (base == null) {
                throw Failed.invalid(
                        "%s and %s have no commit in common".formatted(short7(one), short7(other)),
                        isShallow()
                                ? "The clone is shallow: fetch more of it, git fetch --unshallow"
                                : "Compare them as they are, with two dots");
            }
            return parse(base);
        }
    }

    /// What is in head and not in base, the first one first.
    List<Commit> between(RevCommit base, RevCommit head) throws IOException {
        var commits = new ArrayList<Commit>();
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(base));
            walk.sort(RevSort.TOPO);
            for (RevCommit each : walk) {
                commits.add(told(each));
                if (commits.size() > MAX_COMMITS) {
                    throw Failed.limit(
                            "There are more than " + MAX_COMMITS + " commits in between",
                            "Compare with a later commit");
                }
            }
        }
        return commits.reversed();
    }

    private static Commit told(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        String name =
                author == null ? "" : author.getName() + " <" + author.getEmailAddress() + ">";
        return new Commit(commit.name(), name, commit.getFullMessage());
    }

    private RevCommit parse(ObjectId id) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return walk.parseCommit(id);
        }
    }

    private Failed unknown(String name) throws IOException {
        String remedy =
                repository.resolve(Constants.HEAD) == null
                        ? "The branch has no commit yet; make one first"
                        : isShallow()
                                ? "The clone is shallow: fetch more of it, git fetch --unshallow"
                                : "Name a branch, a tag or an id; fetch it when it is on a remote";
        return Failed.notFound("'" + Git.clip(name) + "' is no commit of this repository", remedy);
    }

    private boolean isShallow() {
        return new File(repository.getCommonDirectory(), Constants.SHALLOW).isFile();
    }

    private static String short7(RevCommit commit) {
        return commit.name().substring(0, 7);
    }
}
