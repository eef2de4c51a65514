package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.diff.ReadDiff;
import java.util.Map;
import java.util.Optional;

/// Change work at a server.
record RemoteChanges(Server server) implements ChangeDesk {

    /// The server has neither the trees nor a file of settings: it gets the changed files and
    /// judges by the settings it keeps.
    @Override
    public JsonNode check(ToCheck change, Optional<String> prompt, Optional<String> project) {
        JsonNode body = server.tree(change.withFiles(new ReadDiff()));
        return prompt.map(id -> server.post("api/prompts/" + Server.part(id) + "/check", body))
                .orElseGet(() -> server.post("api/check", of(project), body));
    }

    @Override
    public JsonNode find(String change) {
        return server.get("api/changes/" + Server.part(change), Map.of());
    }

    @Override
    public JsonNode list(String prompt, Map<String, String> paging) {
        return server.get("api/prompts/" + Server.part(prompt) + "/changes", paging);
    }

    @Override
    public JsonNode approve(String change, String reason) {
        return server.post(
                "api/changes/" + Server.part(change) + "/approve",
                Bodies.of(Map.of("reason", reason)));
    }

    private static Map<String, String> of(Optional<String> project) {
        return project.map(name -> Map.of("project", name)).orElse(Map.of());
    }
}
