package dev.writ.change;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import java.time.Instant;

/// That a person takes a change that needs approval. There is at most one; never changed.
///
/// @param reason in one sentence
public record Approval(CheckedChangeId change, Actor actor, String reason, Instant at) {

    public static final ItemType<Approval> TYPE =
            ItemType.of("approval", each -> key(each.change()), Approval::write, Approval::read);

    public static Key key(CheckedChangeId change) {
        return new Key("CHANGE#" + change, "APPROVAL");
    }

    private Fields write() {
        return Fields.builder()
                .put("change", change.value())
                .put("actor", actor.name())
                .put("reason", reason)
                .put("at", at.toString())
                .build();
    }

    private static Approval read(Fields fields) {
        return new Approval(
                new CheckedChangeId(fields.text("change")),
                new Actor(fields.text("actor")),
                fields.text("reason"),
                Instant.parse(fields.text("at")));
    }
}
