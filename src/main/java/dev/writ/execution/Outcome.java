package dev.writ.execution;

/// How the walk of one group ended.
public enum Outcome {
    /// A prompt was committed, or had been before.
    COMMITTED,
    /// Governance refused the draft.
    BLOCKED,
    /// A step failed for good.
    FAILED
}
