package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/// What is asked of changes.
interface ChangeDesk {

    /// The change as it is judged; kept when it answers a prompt.
    JsonNode check(ToCheck change, Optional<String> prompt, Optional<String> project);

    /// With its approval.
    JsonNode find(String change);

    /// The changes that were checked for a prompt.
    JsonNode list(String prompt, Map<String, String> paging);

    JsonNode approve(String change, String reason);
}
