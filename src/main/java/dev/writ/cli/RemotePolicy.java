package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/// Policy work at a server.
record RemotePolicy(Server server) implements PolicyDesk {

    @Override
    public JsonNode rules(Optional<String> project) {
        return server.get("api/rules", of(project));
    }

    @Override
    public JsonNode rule(String rule, Optional<String> project) {
        return server.get("api/rules/" + Server.part(rule), of(project));
    }

    @Override
    public JsonNode coverage(Optional<String> project) {
        return server.get("api/rules/coverage", of(project));
    }

    @Override
    public JsonNode settings(String project) {
        return server.get("api/settings", Map.of("project", project));
    }

    @Override
    public JsonNode changeSettings(String project, String where, String text) {
        return server.send(
                server.request("api/settings", Map.of("project", project))
                        .header("Content-Type", "application/yaml")
                        .PUT(BodyPublishers.ofString(text)));
    }

    private static Map<String, String> of(Optional<String> project) {
        return project.map(name -> Map.of("project", name)).orElse(Map.of());
    }
}
