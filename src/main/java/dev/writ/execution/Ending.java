package dev.writ.execution;

import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Shard;
import java.time.Instant;

/// How the walk of one group ended without a prompt. (One that ended in a prompt is
/// {@link dev.writ.prompt.Planned}.)
///
/// @param subject id of the draft, or of the group: as far as the walk came
/// @param outcome blocked or failed
/// @param reason one sentence
public record Ending(
        EndingId id,
        ScanId scan,
        GroupId group,
        String subject,
        Outcome outcome,
        String reason,
        Instant at) {

    /// A scan's endings are spread over that many partitions, by group.
    private static final int SHARDS = 8;

    public static final ItemType<Ending> TYPE =
            ItemType.of("ending", Ending::key, Ending::write, Ending::read);

    private Key key() {
        return new Key(
                "SCAN#" + scan + "#ENDINGS#" + Shard.of(group.value(), SHARDS), group + "#" + id);
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
                .put("scan", scan.value())
                .put("group", group.value())
                .put("subject", subject)
                .put("outcome", outcome)
                .put("reason", reason)
                .put("at", at.toString())
                .build();
    }

    private static Ending read(Fields fields) {
        return new Ending(
                new EndingId(fields.text("id")),
                new ScanId(fields.text("scan")),
                new GroupId(fields.text("group")),
                fields.text("subject"),
                fields.choice("outcome", Outcome.class),
                fields.text("reason"),
                Instant.parse(fields.text("at")));
    }
}
