package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The workshop at a server.
record RemoteWorkshop(Server server) implements WorkshopDesk {

    private static final String DRAFTS = "api/workshop/drafts";

    static String path(String draft) {
        return DRAFTS + "/" + Server.part(draft);
    }

    @Override
    public JsonNode start(JsonNode request) {
        return server.post("api/workshop/start", request);
    }

    @Override
    public JsonNode cloned(String template, Optional<String> name) {
        int slash = template.lastIndexOf('/');
        var query = new LinkedHashMap<String, String>();
        if (slash > 0) {
            query.put("home", template.substring(0, slash));
        }
        name.ifPresent(each -> query.put("draftName", each));
        String bare = Server.part(template.substring(slash + 1));
        return server.post("api/templates/" + bare + "/clone", query, Bodies.of(Map.of()));
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get(DRAFTS, filter);
    }

    @Override
    public JsonNode find(String draft) {
        return server.get(path(draft), Map.of());
    }

    @Override
    public JsonNode save(String draft, JsonNode edit) {
        return server.put(path(draft), edit);
    }

    @Override
    public void delete(String draft) {
        server.send(server.request(path(draft), Map.of()).DELETE());
    }

    @Override
    public JsonNode commit(String draft, JsonNode request) {
        return server.post(path(draft) + "/commit", request);
    }

    @Override
    public JsonNode metrics(int days) {
        return server.get("api/workshop/metrics", Map.of("days", String.valueOf(days)));
    }
}
