package dev.writ.prompt;

import dev.writ.finding.GroupId;
import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Shard;
import dev.writ.kernel.Sharded;
import java.time.Instant;
import java.util.stream.IntStream;

/// That a scan asks for a prompt: its own, or one that an earlier scan had committed. Never
/// changed.
///
/// @param known an earlier scan had committed the prompt
public record Planned(
        ScanId scan,
        PromptId prompt,
        GroupId group,
        Priority priority,
        Severity severity,
        boolean known,
        Instant at) {

    /// The prompts of a scan are spread over that many partitions.
    private static final int SHARDS = 8;

    public static final ItemType<Planned> TYPE =
            ItemType.of("planned", Planned::key, Planned::write, Planned::read);

    /// The prompts of a scan, those to act on first in front.
    public static Sharded of(ScanId scan) {
        return new Sharded(
                "prompts of " + scan,
                IntStream.range(0, SHARDS).mapToObj(shard -> partition(scan, shard)).toList(),
                false);
    }

    private static String partition(ScanId scan, int shard) {
        return "SCAN#" + scan + "#PROMPTS#" + shard;
    }

    private Key key() {
        return new Key(
                partition(scan, Shard.of(prompt.value(), SHARDS)),
                Prompt.order(priority, severity, prompt));
    }

    private Fields write() {
        return Fields.builder()
                .put("scan", scan.value())
                .put("prompt", prompt.value())
                .put("group", group.value())
                .put("priority", priority)
                .put("severity", severity)
                .put("known", known)
                .put("at", at.toString())
                .build();
    }

    private static Planned read(Fields fields) {
        return new Planned(
                new ScanId(fields.text("scan")),
                new PromptId(fields.text("prompt")),
                new GroupId(fields.text("group")),
                fields.choice("priority", Priority.class),
                fields.choice("severity", Severity.class),
                fields.flag("known", false),
                Instant.parse(fields.text("at")));
    }
}
