package dev.writ.workshop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of the draft of a workshop.
public record WorkshopId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("wd-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkshopId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + Bounds.shown(value) + "' is not the id of a workshop draft",
                    "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
