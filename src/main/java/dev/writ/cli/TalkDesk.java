package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/// What is said about a draft of the workshop: with the assistant, among people, by earlier texts.
interface TalkDesk {

    /// @param request the body of `POST /api/workshop/drafts/{id}/chat`
    /// @param heard takes the answer piece by piece, while it is made
    /// @return the assistant's message
    JsonNode say(String draft, JsonNode request, Consumer<String> heard);

    /// The conversation, oldest message first.
    JsonNode messages(String draft);

    JsonNode comments(String draft);

    /// @param request the body of `POST /api/workshop/drafts/{id}/comments`
    JsonNode comment(String draft, JsonNode request);

    JsonNode resolve(String draft, int number, boolean resolved);

    /// @param team the body of `PUT /api/workshop/drafts/{id}/shares`
    JsonNode share(String draft, JsonNode team);

    /// The texts that are kept, newest first.
    JsonNode versions(String draft);

    /// An earlier text, and what changed since.
    JsonNode version(String draft, int number);

    /// @param revision that the earlier text replaces
    JsonNode restore(String draft, int number, int revision);
}
