package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What is asked of experiments.
interface ExperimentDesk {

    JsonNode list(Map<String, String> filter);

    /// With how far it is.
    JsonNode find(String experiment);

    /// @param experiment the body of `POST /api/experiments`
    JsonNode create(JsonNode experiment);

    JsonNode start(String experiment);

    JsonNode look(String experiment);

    JsonNode conclude(String experiment);

    /// @param stop the body of `POST /api/experiments/{experiment}/stop`
    JsonNode stop(String experiment, JsonNode stop);
}
