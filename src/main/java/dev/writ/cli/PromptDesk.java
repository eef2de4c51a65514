package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What is asked of prompts and of what became of them.
interface PromptDesk {

    JsonNode list(Map<String, String> filter);

    /// With its text.
    JsonNode find(String prompt);

    JsonNode executions(String prompt, Map<String, String> paging);

    /// @param report the body of `POST /api/prompts/{prompt}/executions`
    JsonNode report(String prompt, JsonNode report);

    /// @param said the body of `POST /api/prompts/{prompt}/outcome`
    JsonNode outcome(String prompt, JsonNode said);

    /// Renders a prompt again, as it was, or as it would be today.
    JsonNode replay(String prompt, boolean today);
}
