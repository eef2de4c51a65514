package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/// What is asked of the drafts of the workshop.
interface WorkshopDesk {

    /// @param request the body of `POST /api/workshop/start`
    JsonNode start(JsonNode request);

    /// Begins as a template.
    ///
    /// @param template `home/name`, or the bare name of a global one or one that ships
    /// @param name a working name
    JsonNode cloned(String template, Optional<String> name);

    JsonNode list(Map<String, String> filter);

    JsonNode find(String draft);

    /// @param edit the body of `PUT /api/workshop/drafts/{id}`
    JsonNode save(String draft, JsonNode edit);

    void delete(String draft);

    /// @param request the body of `POST /api/workshop/drafts/{id}/commit`
    JsonNode commit(String draft, JsonNode request);

    /// @param days the last so many
    JsonNode metrics(int days);
}
