package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Dataset work at a server.
record RemoteDatasets(Server server) implements DatasetDesk {

    private static final String PATH = "api/datasets";

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get(PATH, filter);
    }

    @Override
    public JsonNode find(String dataset) {
        return server.get(PATH + "/" + Server.part(dataset), Map.of());
    }

    @Override
    public JsonNode items(String dataset, Map<String, String> filter) {
        return server.get(PATH + "/" + Server.part(dataset) + "/items", filter);
    }

    @Override
    public JsonNode freeze(JsonNode dataset) {
        return server.post(PATH, dataset);
    }
}
