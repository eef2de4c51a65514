package dev.writ.workshop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;

/// Somebody who may see a draft beside its owner.
public record Share(Actor with, Right right) {

    /// What somebody may do; each right holds those before it.
    public enum Right {
        /// See it, its conversation and its tests, and comment.
        @JsonProperty("read")
        READ,
        /// Write it, test it, and talk with the assistant.
        @JsonProperty("edit")
        EDIT,
        /// Share it, commit it and delete it.
        @JsonProperty("own")
        OWN;

        boolean allows(Right needed) {
            return compareTo(needed) >= 0;
        }
    }

    Fields write() {
        return Fields.builder().put("with", with.name()).put("right", right).build();
    }

    static Share read(Fields fields) {
        return new Share(new Actor(fields.text("with")), fields.choice("right", Right.class));
    }
}
