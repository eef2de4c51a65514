package dev.writ.execution;

/// What record-execution adds to the document.
///
/// @param reason why it was blocked or failed, one sentence; empty otherwise
public record Recorded(EndingId id, Outcome outcome, String reason) {}
