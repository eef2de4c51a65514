package dev.writ.model;

import java.util.List;
import java.util.Optional;

/// What a model is asked to continue.
///
/// @param messages the oldest first, at least one
/// @param model instead of the one that is configured, at the same address
public record Conversation(List<Message> messages, Optional<String> model) {

    public Conversation {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A conversation has a first message");
        }
    }

    /// With the model that is configured.
    public static Conversation of(List<Message> messages) {
        return new Conversation(messages, Optional.empty());
    }
}
