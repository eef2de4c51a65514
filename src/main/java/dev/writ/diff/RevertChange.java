package dev.writ.diff;

import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Takes a change back: makes a commit that undoes it, on a branch of its own. The working tree
/// stays as it is. Asked again, the same branch is the answer.
@Singleton
public class RevertChange implements UseCase<RevertChange.Input, RevertChange.Output> {

    private final Provider<Repositories> repositories;
    private final Revert revert;

    /// @param repositories of this machine; a function has none, and never asks
    public RevertChange(
            Provider<Repositories> repositories,
            ReadDiff readDiff,
            ApplyDiff applyDiff,
            Clock clock) {
        this.repositories = repositories;
        this.revert = new Revert(readDiff, applyDiff, clock);
    }

    /// @param folder of the repository
    /// @param spec `A..B` or `A...B`; a single commit is compared with its first parent
    /// @param onto where the change is taken back, such as `main`; empty for the end of the change
    public record Input(String folder, String spec, Optional<String> onto, RevertWish wish) {}

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
            return revert.make(repository, input.spec(), range, parent, input.wish());
        }
    }

    private static String spec(String spec) {
        return spec.contains("..") ? spec : spec + "^1.." + spec;
    }
}
