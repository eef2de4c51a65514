package dev.writ.diff;

import dev.writ.kernel.Failed;

/// The pull requests of a host of repositories. Everything that is answered was written by others.
///
/// @see PullRequestName
public interface PullRequests {

    /// @throws Failed when it is not there, not to be seen, or too large to be had whole
    PullRequest find(PullRequestName name);

    /// The repository that the pull request goes into.
    Commits commits(PullRequestName name);

    /// Comments on a pull request; our earlier comment with the same first line is replaced.
    ///
    /// @param text in Markdown; what is longer than a comment may be is left out and said
    /// @return where it is to be read
    String comment(PullRequestName name, String text);

    /// Opens another pull request of the same repository; one that is open from the same branch
    /// into the same is the answer.
    ///
    /// @return where it is to be read
    String open(PullRequestName beside, NewPullRequest wanted);
}
