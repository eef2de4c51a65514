package dev.writ.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The stable identity of a finding: ten characters for its file, twenty for itself.
public record FindingId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("f-[0-9a-z]{10}-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FindingId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + value + "' is not a finding id", "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
