package dev.writ.execution;

import dev.writ.kernel.Fields;
import java.time.Instant;
import java.util.Optional;

/// That an execution reached a stage.
///
/// @param rejection why it was turned down; only, and always, with `rejected`
public record Reached(Stage stage, Instant at, Optional<Rejection> rejection) {

    Fields write() {
        return Fields.builder()
                .put("stage", stage)
                .put("at", at.toString())
                .put("rejection", rejection.map(Fields::word))
                .build();
    }

    static Reached read(Fields fields) {
        return new Reached(
                fields.choice("stage", Stage.class),
                Instant.parse(fields.text("at")),
                fields.optionalChoice("rejection", Rejection.class));
    }
}
