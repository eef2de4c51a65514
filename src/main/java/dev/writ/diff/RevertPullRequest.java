package dev.writ.diff;

import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Takes a pull request back where it is hosted: makes a commit that undoes it, on a branch of its
/// own, and opens a pull request of that branch when asked. No checkout is needed. Asked again, the
/// same branch and the same pull request are the answer, also when others have merged meanwhile.
@Singleton
public class RevertPullRequest
        implements UseCase<RevertPullRequest.Input, RevertPullRequest.Output> {

    private final Provider<PullRequests> pullRequests;
    private final Revert revert;

    /// @param pullRequests of a host; a function has none, and never asks
    public RevertPullRequest(
            Provider<PullRequests> pullRequests,
            ReadDiff readDiff,
            ApplyDiff applyDiff,
            Clock clock) {
        this.pullRequests = pullRequests;
        this.revert = new Revert(readDiff, applyDiff, clock);
    }

    /// @param onto the branch or commit where it is taken back; empty for the branch it was merged
    ///     into, or its own last commit when it is not merged
    /// @param open whether a pull request of the new branch is opened
    public record Input(
            PullRequestName name, Optional<String> onto, RevertWish wish, boolean open) {}

    /// @param opened where the pull request of the new branch is to be read
    public record Output(RevertChange.Output reverted, Optional<String> opened) {}

    /// @throws Failed when a file has changed since in the same lines, or the branch has something
    ///     else
    @Override
    public Output run(Input input) {
        PullRequests pullRequests = this.pullRequests.get();
        PullRequest found = pullRequests.find(input.name());
        if (input.open() && !found.merged()) {
            throw Failed.invalid(
                    input.name() + " is not merged, so no branch has to be rid of it",
                    "Close it, or leave --open out");
        }
        Commits commits = pullRequests.commits(input.name());
        String parent = parent(commits, input, found);
        var reverted =
                revert.make(commits, input.name().toString(), found.range(), parent, input.wish());
        return new Output(
                reverted,
                input.open()
                        ? Optional.of(pullRequests.open(input.name(), opened(input, found)))
                        : Optional.empty());
    }

    /// A branch that is there already says where it began.
    private static String parent(Commits commits, Input input, PullRequest found) {
        if (commits.branch(input.wish().branch()).isPresent()) {
            return commits.commit(input.wish().branch() + "^1");
        }
        return input.onto()
                .or(() -> found.merged() ? Optional.of(found.into()) : Optional.empty())
                .map(commits::commit)
                .orElse(found.range().head());
    }

    private static NewPullRequest opened(Input input, PullRequest found) {
        return new NewPullRequest(
                input.wish().branch(),
                input.onto().orElse(found.into()),
                "Revert \"" + PatchText.clip(found.title()) + "\"",
                "Takes back #" + found.name().number() + ".\n\n" + input.wish().reason().strip());
    }
}
