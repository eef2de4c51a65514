package dev.writ.prompt;

/// What commit-draft adds to the document.
///
/// @param sha256 hash of the committed text
/// @param known true when an earlier draft had been committed as this very prompt
public record Commit(PromptId prompt, String sha256, boolean known) {}
