package dev.writ.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One turn of a conversation.
public record Message(Role role, String text) {

    /// Who speaks.
    public enum Role {
        /// What Writ tells the model: the only role whose text is ours.
        @JsonProperty("system")
        SYSTEM,
        @JsonProperty("user")
        USER,
        @JsonProperty("assistant")
        ASSISTANT
    }

    public static Message system(String text) {
        return new Message(Role.SYSTEM, text);
    }

    public static Message user(String text) {
        return new Message(Role.USER, text);
    }

    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, text);
    }
}
