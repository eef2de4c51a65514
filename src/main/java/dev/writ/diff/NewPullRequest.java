package dev.writ.diff;

/// A pull request to be opened.
///
/// @param branch what it brings
/// @param into the branch that it goes into
/// @param text in Markdown
public record NewPullRequest(String branch, String into, String title, String text) {}
