package dev.writ.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.writ.workshop.ChatMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/// A part of an answer of the workshop's assistant, as an event.
///
/// @param piece comes next in the answer; all of them together are its text
/// @param message the whole answer as it is kept; the last event
/// @param problem why there is no more of it; the last event
@RegisterForReflection // an element of a stream has no typed signature
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChatEvent(
        Optional<String> piece, Optional<ChatMessage> message, Optional<Problem> problem) {

    /// Says that the connection stands.
    static final ChatEvent ALIVE =
            new ChatEvent(Optional.empty(), Optional.empty(), Optional.empty());

    static ChatEvent of(String piece) {
        return new ChatEvent(Optional.of(piece), Optional.empty(), Optional.empty());
    }

    static ChatEvent of(ChatMessage message) {
        return new ChatEvent(Optional.empty(), Optional.of(message), Optional.empty());
    }

    static ChatEvent of(Problem problem) {
        return new ChatEvent(Optional.empty(), Optional.empty(), Optional.of(problem));
    }
}
