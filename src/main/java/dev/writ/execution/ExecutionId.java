package dev.writ.execution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of an execution.
public record ExecutionId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("e-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExecutionId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + value + "' is not a execution id", "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
