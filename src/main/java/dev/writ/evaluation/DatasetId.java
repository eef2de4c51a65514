package dev.writ.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import dev.writ.template.Untrusted;
import java.util.regex.Pattern;

/// The identity of a dataset: the same items have the same id.
public record DatasetId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("ds-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DatasetId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + Untrusted.line(value, 40) + "' is not a dataset id",
                    "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
