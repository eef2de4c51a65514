package dev.writ.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.template.TemplateRef;
import java.util.List;
import java.util.Optional;

/// Which version of a template holds for a piece of work, and why.
///
/// @param ref the version; empty when there is no template of that name that holds
/// @param looks every place that was looked at, the nearest first
/// @param experiment that chose the version, with its variant: `x-1/a`
public record Resolution(
        String name, Optional<TemplateRef> ref, List<Look> looks, Optional<String> experiment) {

    public Resolution {
        looks = List.copyOf(looks);
    }

    /// What came of a look.
    public enum Outcome {
        /// It is the one that holds.
        @JsonProperty("taken")
        TAKEN,
        @JsonProperty("absent")
        ABSENT,
        @JsonProperty("retired")
        RETIRED,
        /// The alias points at none of its versions.
        @JsonProperty("no-alias")
        NO_ALIAS,
        /// A nearer one was taken.
        @JsonProperty("farther")
        FARTHER,
        /// The project takes shipped templates only.
        @JsonProperty("not-asked")
        NOT_ASKED
    }

    /// @param place a home, or `shipped`
    /// @param version that was found there
    /// @param reason in one sentence
    public record Look(
            String place, Outcome outcome, Optional<TemplateRef> version, String reason) {}
}
