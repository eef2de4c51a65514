package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Waiver work at a server.
record RemoteWaivers(Server server) implements WaiverDesk {

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get("api/waivers", filter);
    }

    @Override
    public JsonNode find(String waiver) {
        return server.get("api/waivers/" + Server.part(waiver), Map.of());
    }

    @Override
    public JsonNode grant(JsonNode request) {
        return server.post("api/waivers", request);
    }

    @Override
    public JsonNode adopt(String waiver, JsonNode request) {
        return server.post("api/waivers/" + Server.part(waiver) + "/adopt", request);
    }

    @Override
    public JsonNode revoke(String waiver) {
        return server.post("api/waivers/" + Server.part(waiver) + "/revoke", Bodies.of(Map.of()));
    }
}
