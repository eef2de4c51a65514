package dev.writ.governance;

import dev.writ.kernel.Fields;
import java.util.Map;

/// A sentence of a prompt under an id: a safety check or a rollback step.
public record Wording(String id, String text) {

    Map<String, Object> input() {
        return Map.of("id", id, "text", text);
    }

    /// As `_safety.md` and `_rollback.md` write it, without the list mark.
    String line() {
        return "**" + id + "**: " + text;
    }

    Fields write() {
        return Fields.builder().put("id", id).put("text", text).build();
    }

    static Wording read(Fields fields) {
        return new Wording(fields.text("id"), fields.text("text"));
    }
}
