package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What is asked of waivers.
interface WaiverDesk {

    JsonNode list(Map<String, String> filter);

    JsonNode find(String waiver);

    /// @param request the body of `POST /api/waivers`
    JsonNode grant(JsonNode request);

    /// @param request the body of `POST /api/waivers/{waiver}/adopt`
    JsonNode adopt(String waiver, JsonNode request);

    JsonNode revoke(String waiver);
}
