package dev.writ.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What becomes of a change.
public enum Decision {
    /// No rule that blocks or warns is broken.
    @JsonProperty("passed")
    PASSED,
    /// A rule that warns is broken, or a blocking rule of the prompt could not be judged: a person
    /// decides.
    @JsonProperty("needs-approval")
    NEEDS_APPROVAL,
    /// A rule that blocks is broken.
    @JsonProperty("blocked")
    BLOCKED
}
