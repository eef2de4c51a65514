package dev.writ.kernel;

/// A record as it was read, with the version that a conditional write must still find.
public record Stored<T>(T value, long version) {}
