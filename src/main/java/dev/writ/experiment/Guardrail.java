package dev.writ.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.execution.Execution;
import dev.writ.execution.Stage;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.OptionalDouble;

/// What a variant must not make worse.
///
/// @param worse by how much the variant's share may be above the control's, 0.01 to 0.5
public record Guardrail(Kind kind, double worse) {

    /// What is counted; less is better.
    public enum Kind {
        /// The change was turned down.
        @JsonProperty("rejected")
        REJECTED,
        /// The change was taken back.
        @JsonProperty("reverted")
        REVERTED,
        /// The agent gave up.
        @JsonProperty("failed")
        FAILED;

        boolean isReached(Execution first) {
            return switch (this) {
                case REJECTED -> first.has(Stage.REJECTED);
                case REVERTED -> first.has(Stage.REVERTED);
                case FAILED -> first.status() == Execution.Status.FAILED;
            };
        }
    }

    private static final double LEAST = 0.01;
    private static final double MOST = 0.5;

    public Guardrail {
        if (!(worse >= LEAST && worse <= MOST)) {
            throw Failed.invalid(
                    "The guardrail " + Fields.word(kind) + " allows " + worse,
                    "Use " + LEAST + " to " + MOST);
        }
    }

    Fields write() {
        return Fields.builder().put("kind", kind).put("worse", OptionalDouble.of(worse)).build();
    }

    static Guardrail read(Fields fields) {
        return new Guardrail(
                fields.choice("kind", Kind.class), fields.optionalDecimal("worse").orElse(0));
    }
}
