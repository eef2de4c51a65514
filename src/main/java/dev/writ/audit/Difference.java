package dev.writ.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a trail is not what was sealed.
///
/// @param place of the event: time, kind, subject; of a broken seal its number
public record Difference(Kind kind, String place) {

    public enum Kind {
        /// The content is another than the sealed one.
        @JsonProperty("changed")
        CHANGED,
        /// It was sealed and is not there.
        @JsonProperty("missing")
        MISSING,
        /// It is there, was never sealed, and is older than an event may come late.
        @JsonProperty("added")
        ADDED,
        /// A seal does not follow from the one before it.
        @JsonProperty("broken-seal")
        BROKEN_SEAL
    }
}
