package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Session work at a server.
record RemoteSessions(Server server) implements SessionDesk {

    private static final String PATH = "api/orchestration/sessions";

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get(PATH, filter);
    }

    @Override
    public JsonNode find(String session) {
        return server.get(PATH + "/" + Server.part(session), Map.of());
    }

    @Override
    public JsonNode start(JsonNode start) {
        return server.post(PATH, start);
    }

    @Override
    public JsonNode tell(String session, JsonNode telling) {
        return server.post(PATH + "/" + Server.part(session) + "/renderings", telling);
    }

    @Override
    public JsonNode bring(JsonNode old) {
        return server.post(PATH + "/earlier", old);
    }

    @Override
    public void remove(String session) {
        server.send(server.request(PATH + "/" + Server.part(session), Map.of()).DELETE());
    }
}
