package dev.writ.orchestration;

import java.util.List;
import java.util.Map;

/// A session with what its parts were told last.
///
/// @param texts by part; a part that was told nothing yet is left out
/// @param missing required inputs by part, of those that have a template and were told nothing yet
public record OpenSession(
        Session session, Map<Part, String> texts, Map<Part, List<String>> missing) {

    public OpenSession {
        texts = Map.copyOf(texts);
        missing = Map.copyOf(missing);
    }
}
