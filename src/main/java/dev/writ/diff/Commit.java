package dev.writ.diff;

/// @param id 40 or 64 hex digits
/// @param author name and address as `Ann <ann@example.org>`
/// @param message whole, with its trailers
public record Commit(String id, String author, String message) {}
