package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/// What we need of answers; what is not there or is something else is refused.
final class Json {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private Json() {}

    /// @param pointer as JSON Pointer has it
    static String text(JsonNode node, String pointer) {
        JsonNode found = node.at(pointer);
        if (!found.isTextual()) {
            throw Refusals.unusable("has no text at " + pointer);
        }
        return found.asText();
    }

    /// The id of an object of git: it becomes part of an address.
    static String id(JsonNode node, String pointer) {
        String id = text(node, pointer);
        if (!ID.matcher(id).matches()) {
            throw Refusals.unusable("has no id at " + pointer);
        }
        return id;
    }

    static long number(JsonNode node, String pointer) {
        JsonNode found = node.at(pointer);
        if (!found.isIntegralNumber()) {
            throw Refusals.unusable("has no number at " + pointer);
        }
        return found.asLong();
    }

    static JsonNode list(JsonNode node, String pointer) {
        JsonNode found = node.at(pointer);
        if (!found.isArray()) {
            throw Refusals.unusable("has no list at " + (pointer.isEmpty() ? "its top" : pointer));
        }
        return found;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
