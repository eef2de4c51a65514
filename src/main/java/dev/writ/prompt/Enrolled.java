package dev.writ.prompt;

import dev.writ.finding.FindingId;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Shard;
import dev.writ.kernel.Sharded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// That a prompt is a subject of an experiment: the first one of its finding. Never changed.
///
/// @param experiment id, such as `x-…`
/// @param variant whose text the prompt has
/// @param finding the first of the prompt's
/// @param tokens of the prompt
public record Enrolled(
        String experiment,
        String variant,
        FindingId finding,
        PromptId prompt,
        int tokens,
        Instant at) {

    /// The subjects of an experiment are spread over that many partitions.
    private static final int SHARDS = 8;

    public static final ItemType<Enrolled> TYPE =
            ItemType.of("enrolled", Enrolled::key, Enrolled::write, Enrolled::read);

    /// @param chosen experiment and variant, such as `x-…/a`
    static Enrolled of(String chosen, Prompt prompt) {
        int slash = chosen.indexOf('/');
        return new Enrolled(
                chosen.substring(0, slash),
                chosen.substring(slash + 1),
                unit(prompt.findings()),
                prompt.id(),
                prompt.tokens(),
                prompt.createdAt());
    }

    /// What of a prompt is assigned to a variant: its first finding, whatever their order.
    public static FindingId unit(List<FindingId> findings) {
        return findings.stream().min(Comparator.comparing(FindingId::value)).orElseThrow();
    }

    /// All subjects of an experiment.
    public static Sharded of(String experiment) {
        return new Sharded(
                "subjects of " + experiment,
                IntStream.range(0, SHARDS).mapToObj(shard -> in(experiment, shard)).toList(),
                false);
    }

    private static String in(String experiment, int shard) {
        return "EXPERIMENT#" + experiment + "#SUBJECTS#" + shard;
    }

    private Key key() {
        return new Key(in(experiment, Shard.of(finding.value(), SHARDS)), finding.value());
    }

    private Fields write() {
        return Fields.builder()
                .put("experiment", experiment)
                .put("variant", variant)
                .put("finding", finding.value())
                .put("prompt", prompt.value())
                .put("tokens", tokens)
                .put("at", at.toString())
                .build();
    }

    private static Enrolled read(Fields fields) {
        return new Enrolled(
                fields.text("experiment"),
                fields.text("variant"),
                new FindingId(fields.text("finding")),
                new PromptId(fields.text("prompt")),
                (int) fields.number("tokens"),
                Instant.parse(fields.text("at")));
    }
}
