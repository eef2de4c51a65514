package dev.writ.change;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import java.time.Instant;

/// Who had a change checked first with this result, and when.
public record Kept(Actor actor, Instant at) {

    Fields write() {
        return Fields.builder().put("actor", actor.name()).put("at", at.toString()).build();
    }

    static Kept read(Fields fields) {
        return new Kept(new Actor(fields.text("actor")), Instant.parse(fields.text("at")));
    }
}
