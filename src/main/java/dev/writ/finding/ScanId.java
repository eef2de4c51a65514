package dev.writ.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of a scan: the same content in the same project has the same id.
public record ScanId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("s-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScanId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + value + "' is not a scan id", "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
