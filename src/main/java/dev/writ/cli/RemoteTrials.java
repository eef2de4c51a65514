package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Tests of drafts at a server.
record RemoteTrials(Server server) implements TrialDesk {

    @Override
    public JsonNode test(String draft, JsonNode request) {
        return server.post(RemoteWorkshop.path(draft) + "/test", request);
    }

    @Override
    public JsonNode list(String draft) {
        return server.get(RemoteWorkshop.path(draft) + "/tests", Map.of());
    }

    @Override
    public JsonNode rate(String draft, String test, JsonNode rating) {
        return server.put(RemoteWorkshop.path(draft) + "/tests/" + Server.part(test), rating);
    }
}
