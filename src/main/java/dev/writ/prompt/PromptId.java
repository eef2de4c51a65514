package dev.writ.prompt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The identity of a prompt: depends on everything that shapes its text, but for the scan.
public record PromptId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("p-[0-9a-z]{20}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PromptId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + value + "' is not a prompt id", "Use the id as it was printed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
