package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What is asked of evaluations, and of the cases of versions.
interface EvaluationDesk {

    JsonNode list(Map<String, String> filter);

    /// With what would help.
    JsonNode find(String evaluation);

    JsonNode results(String evaluation, Map<String, String> filter);

    /// @param evaluation the body of `POST /api/evaluations`
    JsonNode run(JsonNode evaluation);

    JsonNode compare(String first, String second);

    /// Runs the cases of a version.
    ///
    /// @param version such as `shop/my_prompt@2`
    JsonNode test(String version);
}
