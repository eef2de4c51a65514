package dev.writ.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Fields;

/// A name that points at one version of a template.
public enum Alias {
    /// Protected: a passing record and an approver who is not the author.
    @JsonProperty("production")
    PRODUCTION,
    @JsonProperty("staging")
    STAGING,
    /// Moves by itself.
    @JsonProperty("latest")
    LATEST;

    public boolean isProtected() {
        return this == PRODUCTION;
    }

    public String word() {
        return Fields.word(this);
    }
}
