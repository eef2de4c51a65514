package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateRef;
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

    @Override
    public JsonNode test(String version) {
        var ref = TemplateRef.parse(version);
        var id = TemplateId.parse(ref.name());
        return server.post(
                "api/templates/" + id.name() + "/versions/" + ref.version() + "/test",
                Map.of("home", id.home().toString()),
                JsonNodeFactory.instance.objectNode());
    }
}
