package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What is asked of orchestration sessions.
interface SessionDesk {

    JsonNode list(Map<String, String> filter);

    /// With what its parts were told last.
    JsonNode find(String session);

    /// @param start the body of `POST /api/orchestration/sessions`
    JsonNode start(JsonNode start);

    /// @param telling the body of `POST /api/orchestration/sessions/{session}/renderings`
    JsonNode tell(String session, JsonNode telling);

    /// @param old the body of `POST /api/orchestration/sessions/earlier`
    JsonNode bring(JsonNode old);

    void remove(String session);
}
