package dev.writ.execution;

import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Shard;
import java.time.Instant;
import java.util.Optional;

/// How the walk of one group ended. Kept by scan, so that a recount of the scan is possible.
///
/// @param subject id of the prompt, or of the draft, or of the group: as far as the walk came
/// @param known the prompt had been committed by another scan
/// @param reason why it was blocked or failed; empty otherwise
public record Execution(
        ExecutionId id,
        ScanId scan,
        GroupId group,
        String subject,
        Outcome outcome,
        boolean known,
        String reason,
        Instant at) {

    /// A scan's executions are spread over that many partitions, by group.
    public static final int SHARDS = 8;

    public static final ItemType<Execution> TYPE =
            ItemType.of("execution", Execution::key, Execution::write, Execution::read);

    public static Key key(ScanId scan, GroupId group, ExecutionId id) {
        return new Key(
                "SCAN#" + scan + "#EXECUTIONS#" + Shard.of(group.value(), SHARDS),
                group + "#" + id);
    }

    private Key key() {
        return key(scan, group, id);
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
                .put("scan", scan.value())
                .put("group", group.value())
                .put("subject", subject)
                .put("outcome", outcome)
                .put("known", known)
                .put("reason", Optional.of(reason).filter(text -> !text.isEmpty()))
                .put("at", at.toString())
                .build();
    }

    private static Execution read(Fields fields) {
        return new Execution(
                new ExecutionId(fields.text("id")),
                new ScanId(fields.text("scan")),
                new GroupId(fields.text("group")),
                fields.text("subject"),
                fields.choice("outcome", Outcome.class),
                fields.flag("known", false),
                fields.text("reason", ""),
                Instant.parse(fields.text("at")));
    }
}
