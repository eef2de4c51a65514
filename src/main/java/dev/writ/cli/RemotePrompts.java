package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Prompt work at a server.
record RemotePrompts(Server server) implements PromptDesk {

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get("api/prompts", filter);
    }

    @Override
    public JsonNode find(String prompt) {
        return server.get("api/prompts/" + Server.part(prompt), Map.of());
    }

    @Override
    public JsonNode executions(String prompt, Map<String, String> paging) {
        return server.get("api/prompts/" + Server.part(prompt) + "/executions", paging);
    }

    @Override
    public JsonNode report(String prompt, JsonNode report) {
        return server.post("api/prompts/" + Server.part(prompt) + "/executions", report);
    }

    @Override
    public JsonNode outcome(String prompt, JsonNode said) {
        return server.post("api/prompts/" + Server.part(prompt) + "/outcome", said);
    }

    @Override
    public JsonNode replay(String prompt, boolean today) {
        return server.get(
                "api/prompts/" + Server.part(prompt) + "/replay",
                Map.of("today", String.valueOf(today)));
    }
}
