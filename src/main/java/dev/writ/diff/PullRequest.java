package dev.writ.diff;

/// A change that asks to be merged, or was.
///
/// @param title as its author wrote it
/// @param into the branch that it goes into
/// @param range from where it left that branch to its last commit; its trees are read when a file
///     is asked for
public record PullRequest(
        PullRequestName name, String title, String into, boolean merged, Range range) {}
