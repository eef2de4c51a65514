package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What is asked of rules and settings.
interface PolicyDesk {

    /// A list of all of them.
    JsonNode rules(Optional<String> project);

    JsonNode rule(String rule, Optional<String> project);

    JsonNode coverage(Optional<String> project);

    JsonNode settings(String project);

    /// @param where the file's name, for messages
    JsonNode changeSettings(String project, String where, String text);
}
