package dev.writ.template;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a template holds; the nearest to the work wins, so the order of the constants counts.
public enum Scope {
    @JsonProperty("global")
    GLOBAL,
    @JsonProperty("project")
    PROJECT,
    @JsonProperty("feature")
    FEATURE
}
