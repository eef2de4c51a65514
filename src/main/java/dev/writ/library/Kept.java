package dev.writ.library;

/// A version as it lies in the library now.
///
/// @param head the template it is of
/// @param revision of the head, for a conditional write
/// @param repeated it was there; nothing was written
public record Kept(Head head, long revision, Version version, boolean repeated) {}
