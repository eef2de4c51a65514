package dev.writ.model;

/// What a model answered.
///
/// @param whole false when the answer ended at a limit of its length, or its listener left
public record Completion(String text, boolean whole, Usage usage) {}
