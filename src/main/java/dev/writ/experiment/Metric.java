package dev.writ.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.execution.Execution;
import dev.writ.execution.Stage;

/// What counts as a success of a prompt that was tried; more is better. It is read from the first
/// attempt, so that trying again makes nothing better.
public enum Metric {
    /// The agent completed it.
    @JsonProperty("completed")
    COMPLETED,
    /// The change was checked and passed.
    @JsonProperty("gates-passed")
    GATES_PASSED,
    /// The analyzers looked again: the findings are gone and nothing new came.
    @JsonProperty("rescan-closed")
    RESCAN_CLOSED,
    /// The change became part of the code.
    @JsonProperty("merged")
    MERGED,
    /// It was merged and not taken back since.
    @JsonProperty("kept")
    KEPT;

    boolean isReached(Execution first) {
        return switch (this) {
            case COMPLETED -> first.status() == Execution.Status.COMPLETED;
            case GATES_PASSED -> first.has(Stage.GATES_PASSED);
            case RESCAN_CLOSED -> first.has(Stage.RESCAN_CLOSED);
            case MERGED -> first.has(Stage.MERGED);
            case KEPT -> first.has(Stage.MERGED) && !first.has(Stage.REVERTED);
        };
    }
}
