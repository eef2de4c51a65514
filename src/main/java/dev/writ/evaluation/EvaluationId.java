package dev.writ.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import dev.writ.template.Untrusted;
import java.util.regex.Pattern;

/// The identity of an evaluation: the same template on the same items, evaluated alike, is the
// same.
public record EvaluationId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("e-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvaluationId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + Untrusted.line(value, 40) + "' is not an evaluation id",
                    "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
