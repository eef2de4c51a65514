package dev.writ.workshop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of a test of a draft.
public record TestId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("wt-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TestId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + Bounds.shown(value) + "' is not the id of a test",
                    "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
