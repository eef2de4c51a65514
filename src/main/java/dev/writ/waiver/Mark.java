package dev.writ.waiver;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import java.time.Instant;

/// Who did something to a waiver, and when.
public record Mark(Actor by, Instant at) {

    Fields write() {
        return Fields.builder().put("by", by.name()).put("at", at.toString()).build();
    }

    static Mark read(Fields fields) {
        return new Mark(new Actor(fields.text("by")), Instant.parse(fields.text("at")));
    }
}
