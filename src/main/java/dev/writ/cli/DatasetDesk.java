package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What is asked of datasets.
interface DatasetDesk {

    JsonNode list(Map<String, String> filter);

    JsonNode find(String dataset);

    JsonNode items(String dataset, Map<String, String> filter);

    /// @param dataset the body of `POST /api/datasets`
    JsonNode freeze(JsonNode dataset);
}
