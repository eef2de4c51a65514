package dev.writ.audit;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Shard;
import java.time.Instant;

/// One thing that happened (ledger S0-110…113). Never changed, never removed.
///
/// @param trail what it belongs to: a scan's id
/// @param subject id of what was changed: a scan, a prompt, a draft
/// @param facts small facts and hashes; never a prompt's text, never a secret
public record Event(
        Kind kind, Instant at, Actor actor, String trail, String subject, Fields facts) {

    public enum Kind {
        SCAN_IMPORTED,
        PROMPT_COMMITTED,
        DRAFT_BLOCKED,
        WALK_FAILED
    }

    /// A trail is spread over that many partitions, by subject, so that none of them gets hot.
    public static final int SHARDS = 8;

    public static final ItemType<Event> TYPE =
            ItemType.of("event", Event::key, Event::write, Event::read);

    /// The partition that holds this shard of a trail, events in the order of time.
    public static String partition(String trail, int shard) {
        return "TRAIL#" + trail + "#" + shard;
    }

    private Key key() {
        return new Key(
                partition(trail, Shard.of(subject, SHARDS)),
                Key.time(at) + "#" + Fields.word(kind) + "#" + subject);
    }

    private Fields write() {
        return Fields.builder()
                .put("kind", kind)
                .put("at", at.toString())
                .put("actor", actor.name())
                .put("trail", trail)
                .put("subject", subject)
                .put("facts", facts)
                .build();
    }

    private static Event read(Fields fields) {
        return new Event(
                fields.choice("kind", Kind.class),
                Instant.parse(fields.text("at")),
                new Actor(fields.text("actor")),
                fields.text("trail"),
                fields.text("subject"),
                fields.child("facts"));
    }
}
