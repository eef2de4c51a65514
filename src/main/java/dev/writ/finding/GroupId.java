package dev.writ.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of a group: depends on its scan and its findings.
public record GroupId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("g-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + value + "' is not a group id", "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
