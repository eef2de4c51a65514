package dev.writ.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The project that findings, settings and prompts belong to: 1 to 100 letters, digits, `.`, `_`,
/// `-` or `/`, starting with a letter or digit.
public record ProjectName(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectName {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + value + "' is not a project name",
                    "Use 1 to 100 letters, digits, '.', '_', '-' or '/', starting with a letter or"
                            + " digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
