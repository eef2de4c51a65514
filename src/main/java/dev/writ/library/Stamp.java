package dev.writ.library;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import java.time.Instant;

/// Who did something to a template, and when.
public record Stamp(Actor by, Instant at) {

    Fields write() {
        return Fields.builder().put("by", by.name()).put("at", at.toString()).build();
    }

    static Stamp read(Fields fields) {
        return new Stamp(new Actor(fields.text("by")), Instant.parse(fields.text("at")));
    }
}
