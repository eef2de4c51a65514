package dev.writ.experiment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import dev.writ.template.Untrusted;
import java.util.regex.Pattern;

/// The identity of an experiment.
public record ExperimentId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("x-[0-9a-z]{20}");
    private static final int MAX_SHOWN = 40;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExperimentId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + Untrusted.line(value, MAX_SHOWN) + "' is not an experiment id",
                    "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
