package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// One request.
///
/// @param what is asked for, for messages
/// @param path relative to the API, encoded
/// @param maxBytes of the answer
/// @param repeatable whether asking twice is no more than asking once
record Ask(
        Method method,
        String what,
        String path,
        String accept,
        Optional<JsonNode> body,
        int maxBytes,
        boolean repeatable) {

    static final String JSON = "application/vnd.github+json";

    /// Answers with a hundred entries have at most some hundred KiB.
    private static final int MAX_JSON = 16 << 20;

    /// What is done.
    enum Method {
        GET,
        POST,
        PATCH
    }

    static Ask get(String what, String path) {
        return get(what, path, JSON, MAX_JSON);
    }

    static Ask get(String what, String path, String accept, int maxBytes) {
        return new Ask(Method.GET, what, path, accept, Optional.empty(), maxBytes, true);
    }

    /// Makes what has its content as its name, or what can be made only once.
    static Ask put(String what, String path, JsonNode body) {
        return new Ask(Method.POST, what, path, JSON, Optional.of(body), MAX_JSON, true);
    }

    /// Makes another one each time.
    static Ask post(String what, String path, JsonNode body) {
        return new Ask(Method.POST, what, path, JSON, Optional.of(body), MAX_JSON, false);
    }

    static Ask patch(String what, String path, JsonNode body) {
        return new Ask(Method.PATCH, what, path, JSON, Optional.of(body), MAX_JSON, true);
    }
}
