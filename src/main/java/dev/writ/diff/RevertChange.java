package dev.writ.diff;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.UseCase;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Takes a change back: makes a commit that undoes it, on a branch of its own. The working tree
/// stays as it is. Asked again, the same branch is the answer.
@Singleton
public class RevertChange implements UseCase<RevertChange.Input, RevertChange.Output> {

    private static final int MAX_REASON = 2000;

    private final Provider<Repositories> repositories;
    private final ReadDiff readDiff;
    private final ApplyDiff applyDiff;
    private final Clock clock;

    /// @param repositories of this machine; a function has none, and never asks
    public RevertChange(
            Provider<Repositories> repositories,
            ReadDiff readDiff,
            ApplyDiff applyDiff,
            Clock clock) {
        this.repositories = repositories;
        this.readDiff = readDiff;
        this.applyDiff = applyDiff;
        this.clock = clock;
    }

    /// @param folder of the repository
    /// @param spec `A..B` or `A...B`; a single commit is compared with its first parent
    /// @param onto where the change is taken back, such as `main`; empty for the end of the change
    /// @param branch the name of the new branch
    /// @param name of author and committer
    /// @param email of author and committer
    /// @param reason why, for the message of the commit
    public record Input(
            String folder,
            String spec,
            Optional<String> onto,
            String branch,
            String name,
            String email,
            String reason) {}

    /// @param base what the change started from, the id of a commit
    /// @param head what the change ended with, the id of a commit
    /// @param commit the id of the new commit
    /// @param files how many files it changes
    public record Output(String base, String head, String branch, String commit, int files) {}

    /// @throws Failed when a file has changed since in the same lines, or the branch has something
    ///     else
    @Override
    public Output run(Input input) {
        try (Repository repository = repositories.get().open(input.folder())) {
            Range range = repository.range(spec(input.spec()));
            String parent = repository.commit(input.onto().orElse(range.head()));
            Diff diff = readDiff.read(input.spec(), range.diff().toArray());
            var files = files(range, diff, repository.tree(parent));
            String commit = repository.commit(parent, files, commit(input, range), input.branch());
            return new Output(range.base(), range.head(), input.branch(), commit, files.size());
        }
    }

    private static String spec(String spec) {
        return spec.contains("..") ? spec : spec + "^1.." + spec;
    }

    private Map<String, Optional<Tree.Entry>> files(Range range, Diff diff, Tree onto) {
        if (diff.files().isEmpty()) {
            throw Failed.invalid("There is no change to take back", "Name a change: A..B");
        }
        return switch (new TakeBack(applyDiff, range, onto).files(diff)) {
            case Application.Applied(var files) -> files;
            case Application.Conflict conflict ->
                    throw new Failed(
                            new Failure.Conflict(
                                    Failure.Code.INVALID_STATE,
                                    "The change cannot be taken back: " + conflict.sentence(),
                                    "Take back first what changed the file since"));
        };
    }

    private NewCommit commit(Input input, Range range) {
        String reason = input.reason().strip();
        String message =
                """
                Revert %s

                %s

                Writ-Reverts: %s..%s
                """
                        .formatted(
                                PatchText.clip(input.spec()),
                                reason.substring(0, Math.min(reason.length(), MAX_REASON)),
                                range.base(),
                                range.head());
        return new NewCommit(
                input.name(),
                input.email(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                message);
    }
}
