package dev.writ.execution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of an ending.
public record EndingId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("e-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EndingId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + value + "' is not the id of an ending", "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
