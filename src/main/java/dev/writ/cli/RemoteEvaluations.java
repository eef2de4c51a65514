package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Evaluations at a server.
record RemoteEvaluations(Server server) implements EvaluationDesk {

    private static final String PATH = "api/evaluations";

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get(PATH, filter);
    }

    @Override
    public JsonNode find(String evaluation) {
        return server.get(PATH + "/" + Server.part(evaluation), Map.of());
    }

    @Override
    public JsonNode results(String evaluation, Map<String, String> filter) {
        return server.get(PATH + "/" + Server.part(evaluation) + "/results", filter);
    }

    @Override
    public JsonNode run(JsonNode evaluation) {
        return server.post(PATH, evaluation);
    }

    @Override
    public JsonNode compare(String first, String second) {
        return server.get(PATH + "/" + Server.part(first) + "/comparison", Map.of("with", second));
    }
}
