package dev.writ.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of a draft: depends on its group, template version, settings and inputs.
public record DraftId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("d-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DraftId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + value + "' is not a draft id", "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
