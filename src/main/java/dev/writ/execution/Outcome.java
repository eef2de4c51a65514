package dev.writ.execution;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the walk of one group ended.
public enum Outcome {
    /// A prompt was committed, or had been before.
    @JsonProperty("committed")
    COMMITTED,
    /// Governance refused the draft.
    @JsonProperty("blocked")
    BLOCKED,
    /// A step failed for good.
    @JsonProperty("failed")
    FAILED
}
