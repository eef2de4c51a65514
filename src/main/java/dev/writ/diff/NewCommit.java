package dev.writ.diff;

import java.time.Instant;

/// What a commit says about itself.
///
/// @param name of author and committer
/// @param email of author and committer
/// @param when to the second
public record NewCommit(String name, String email, Instant when, String message) {}
