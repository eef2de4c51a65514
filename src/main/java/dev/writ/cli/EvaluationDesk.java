package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What is asked of evaluations.
interface EvaluationDesk {

    JsonNode list(Map<String, String> filter);

    /// With what would help.
    JsonNode find(String evaluation);

    JsonNode results(String evaluation, Map<String, String> filter);

    /// @param evaluation the body of `POST /api/evaluations`
    JsonNode run(JsonNode evaluation);

    JsonNode compare(String first, String second);
}
