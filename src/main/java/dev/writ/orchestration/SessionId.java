package dev.writ.orchestration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Hash;
import dev.writ.template.Untrusted;
import java.util.List;
import java.util.regex.Pattern;

/// The identity of a session, made of what it was started with: the same again is the same session.
public record SessionId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("o-[0-9a-z]{20}");
    private static final int LENGTH = 20;
    private static final int MAX_SHOWN = 60;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionId {
        if (!SHAPE.matcher(value).matches()) {
            throw Failed.invalid(
                    "'" + Untrusted.line(value, MAX_SHOWN) + "' is not a session id",
                    "Use the id as it was printed");
        }
    }

    static SessionId of(List<String> parts) {
        return new SessionId("o-" + Hash.id(LENGTH, parts));
    }

    @Override
    public String toString() {
        return value;
    }
}
