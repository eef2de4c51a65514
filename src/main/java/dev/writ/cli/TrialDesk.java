package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;

/// What is asked of the tests of a draft of the workshop.
interface TrialDesk {

    /// @param request the body of `POST /api/workshop/drafts/{id}/test`
    JsonNode test(String draft, JsonNode request);

    /// The last ones, newest first.
    JsonNode list(String draft);

    /// @param rating the body of `PUT /api/workshop/drafts/{id}/tests/{test_id}`
    JsonNode rate(String draft, String test, JsonNode rating);
}
