package dev.writ.library;

/// A rating, as a caller gives it.
///
/// @param stars 1 to 5
public record TemplateStars(int stars) {}
