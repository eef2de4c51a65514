package dev.writ.kernel;

/// What must hold at a key for an action to be done. An expired item counts as absent.
public sealed interface Condition {

    record None() implements Condition {}

    record Absent() implements Condition {}

    record Present() implements Condition {}

    /// The item exists and has this version.
    record Version(long version) implements Condition {}
}
