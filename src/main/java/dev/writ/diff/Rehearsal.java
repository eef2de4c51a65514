package dev.writ.diff;

/// What rehearsing a rollback showed.
public sealed interface Rehearsal {

    /// Taking the change back works, and gives what was there before.
    ///
    /// @param files how many files change back
    record Clean(int files) implements Rehearsal {}

    /// @param reason which file, and what is wrong with it; one sentence without a full stop
    record Broken(String reason) implements Rehearsal {}

    /// @param missing what would have to be known; one sentence without a full stop
    record Unknown(String missing) implements Rehearsal {}
}
