package dev.writ.diff;

/// How a change is taken back.
///
/// @param branch the name of the new branch
/// @param name of author and committer
/// @param email of author and committer
/// @param reason why, for the message of the commit
public record RevertWish(String branch, String name, String email, String reason) {}
