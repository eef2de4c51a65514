package dev.writ.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of a batch: made of its planning and its groups.
public record BatchId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("b-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BatchId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid("This is not a batch id", "Use the id as form-batches gave it");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
