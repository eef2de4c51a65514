package dev.writ.execution;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far a change came after an agent had made it (ledger notes 15 and 16). An execution reaches
/// each at most once; some are never told.
public enum Stage {
    /// There is a change.
    @JsonProperty("applied")
    APPLIED,
    /// It was checked and passed, or was approved.
    @JsonProperty("gates-passed")
    GATES_PASSED,
    /// The analyzers looked again: the findings are gone and nothing new came.
    @JsonProperty("rescan-closed")
    RESCAN_CLOSED,
    /// It is part of the code.
    @JsonProperty("merged")
    MERGED,
    /// It was taken back out of the code.
    @JsonProperty("reverted")
    REVERTED,
    /// It was turned down, see {@link Rejection}.
    @JsonProperty("rejected")
    REJECTED
}
