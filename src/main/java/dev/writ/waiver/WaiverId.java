package dev.writ.waiver;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of a waiver, made of what it says: the same again has the same id.
public record WaiverId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("w-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WaiverId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + Line.clip(value) + "' is not a waiver id",
                    "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
