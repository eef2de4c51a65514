package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/// Experiments at a server.
record RemoteExperiments(Server server) implements ExperimentDesk {

    private static final String PATH = "api/experiments";

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get(PATH, filter);
    }

    @Override
    public JsonNode find(String experiment) {
        return server.get(path(experiment), Map.of());
    }

    @Override
    public JsonNode create(JsonNode experiment) {
        return server.post(PATH, experiment);
    }

    @Override
    public JsonNode start(String experiment) {
        return server.post(path(experiment) + "/start", nothing());
    }

    @Override
    public JsonNode look(String experiment) {
        return server.post(path(experiment) + "/look", nothing());
    }

    @Override
    public JsonNode conclude(String experiment) {
        return server.post(path(experiment) + "/conclude", nothing());
    }

    @Override
    public JsonNode stop(String experiment, JsonNode stop) {
        return server.post(path(experiment) + "/stop", stop);
    }

    private static String path(String experiment) {
        return PATH + "/" + Server.part(experiment);
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
