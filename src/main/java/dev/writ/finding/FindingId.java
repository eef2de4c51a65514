package dev.writ.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Hash;
import java.util.List;
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

    /// @param n told apart from others of the file with the same fingerprint; 1 for the first
    static FindingId of(String path, Fingerprint strongest, int n) {
        String own =
                n == 1
                        ? strongest.value()
                        : Hash.id(20, List.of(strongest.value(), Integer.toString(n)));
        return new FindingId("f-" + Hash.id(10, List.of(path)) + "-" + own);
    }

    @Override
    public String toString() {
        return value;
    }
}
