package dev.writ.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Fields;
import java.util.Optional;

/// What an experiment says in the end.
///
/// @param variant that is promoted; with `promote` only
/// @param reason one paragraph with figures
public record Conclusion(Kind kind, Optional<String> variant, String reason) {

    /// What follows.
    public enum Kind {
        /// The variant becomes what holds.
        @JsonProperty("promote")
        PROMOTE,
        /// No variant is worth it.
        @JsonProperty("reject")
        REJECT,
        /// It cannot be told.
        @JsonProperty("undecided")
        UNDECIDED
    }

    Fields write() {
        return Fields.builder()
                .put("kind", kind)
                .put("variant", variant)
                .put("reason", reason)
                .build();
    }

    static Conclusion read(Fields fields) {
        return new Conclusion(
                fields.choice("kind", Kind.class),
                fields.optionalText("variant"),
                fields.text("reason"));
    }
}
