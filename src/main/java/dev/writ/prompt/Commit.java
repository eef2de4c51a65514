package dev.writ.prompt;

import dev.writ.finding.ScanId;
import java.time.Instant;

/// What commit-draft adds to the document; the same however often the step is repeated.
///
/// @param sha256 hash of the committed text
/// @param scan the scan that committed it first
/// @param committedAt when it was committed first
public record Commit(PromptId prompt, String sha256, ScanId scan, Instant committedAt) {}
