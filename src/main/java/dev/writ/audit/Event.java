package dev.writ.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Actor;
import dev.writ.kernel.CanonicalJson;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Shard;
import dev.writ.kernel.Sharded;
import java.time.Instant;
import java.util.stream.IntStream;

/// One thing that happened (ledger S0-110…113). Never changed, never removed.
///
/// @param trail what it belongs to: a scan's id, a project's name for what is not of one scan, or
///     `global` for what is of no project
/// @param subject id of what was changed: a scan, a prompt, a draft
/// @param facts small facts and hashes; never a prompt's text, never a secret
public record Event(
        Kind kind, Instant at, Actor actor, String trail, String subject, Fields facts) {

    public enum Kind {
        @JsonProperty("scan-imported")
        SCAN_IMPORTED,
        @JsonProperty("prompt-committed")
        PROMPT_COMMITTED,
        /// A walk of the trail's scan ended in this prompt; `known` tells whose it was.
        @JsonProperty("prompt-planned")
        PROMPT_PLANNED,
        @JsonProperty("draft-blocked")
        DRAFT_BLOCKED,
        /// Nobody had touched it for long.
        @JsonProperty("draft-removed")
        DRAFT_REMOVED,
        @JsonProperty("walk-failed")
        WALK_FAILED,
        @JsonProperty("execution-started")
        EXECUTION_STARTED,
        @JsonProperty("execution-ended")
        EXECUTION_ENDED,
        /// An execution reached a stage after its end, such as merged.
        @JsonProperty("execution-outcome")
        EXECUTION_OUTCOME,
        /// A change was judged for a prompt of the trail's scan.
        @JsonProperty("change-checked")
        CHANGE_CHECKED,
        /// A person took a change that needed it.
        @JsonProperty("change-approved")
        CHANGE_APPROVED,
        @JsonProperty("scan-deleted")
        SCAN_DELETED,
        @JsonProperty("settings-changed")
        SETTINGS_CHANGED,
        @JsonProperty("waiver-granted")
        WAIVER_GRANTED,
        /// An analyzer's report asks for it; nobody owns it yet.
        @JsonProperty("waiver-proposed")
        WAIVER_PROPOSED,
        @JsonProperty("waiver-adopted")
        WAIVER_ADOPTED,
        @JsonProperty("waiver-revoked")
        WAIVER_REVOKED,
        /// Agents that work together began.
        @JsonProperty("session-started")
        SESSION_STARTED,
        @JsonProperty("workshop-started")
        WORKSHOP_STARTED,
        @JsonProperty("workshop-tested")
        WORKSHOP_TESTED,
        @JsonProperty("workshop-committed")
        WORKSHOP_COMMITTED,
        /// By its owner, or because nobody had touched it for long.
        @JsonProperty("workshop-removed")
        WORKSHOP_REMOVED,
        @JsonProperty("template-added")
        TEMPLATE_ADDED,
        @JsonProperty("template-changed")
        TEMPLATE_CHANGED,
        /// An alias points at another version.
        @JsonProperty("template-moved")
        TEMPLATE_MOVED,
        @JsonProperty("template-rated")
        TEMPLATE_RATED,
        @JsonProperty("template-retired")
        TEMPLATE_RETIRED,
        /// Came with an export from another store, with all that had happened there.
        @JsonProperty("template-imported")
        TEMPLATE_IMPORTED,
        @JsonProperty("experiment-started")
        EXPERIMENT_STARTED,
        /// It came to a conclusion, or somebody stopped it.
        @JsonProperty("experiment-ended")
        EXPERIMENT_ENDED
    }

    /// A trail is spread over that many partitions, by subject, so that none of them gets hot.
    private static final int SHARDS = 8;

    public static final ItemType<Event> TYPE =
            ItemType.of("event", Event::key, Event::write, Event::read);

    /// A trail's events in the order of time.
    public static Sharded of(String trail, boolean newestFirst) {
        return new Sharded(
                "events of " + trail,
                IntStream.range(0, SHARDS).mapToObj(shard -> partition(trail, shard)).toList(),
                newestFirst);
    }

    /// What its hash is made of, and what an export writes: all of it, by name.
    public Fields content() {
        return write();
    }

    /// The SHA-256 of its {@link #content} as canonical JSON.
    public String hash() {
        return Hash.sha256(CanonicalJson.of(write().values()));
    }

    /// Where it stands in its trail: time, kind and subject, which no other event of it shares.
    public String place() {
        return key().sort();
    }

    /// @param place as {@link #place} gave it
    static Key at(String trail, String place) {
        String subject = place.split("#", 3)[2];
        return new Key(partition(trail, Shard.of(subject, SHARDS)), place);
    }

    private static String partition(String trail, int shard) {
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
