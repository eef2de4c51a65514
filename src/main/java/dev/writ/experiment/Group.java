package dev.writ.experiment;

import dev.writ.kernel.Fields;
import dev.writ.statistics.Share;
import java.util.EnumMap;
import java.util.Map;

/// What came of the subjects of one variant.
///
/// @param assigned pieces of work that got the variant, each once
/// @param counted those whose first attempt ended long enough ago
/// @param successes of the counted, by the metric
/// @param guarded of the counted, by what guardrails count
/// @param tokens of the prompts of all assigned
public record Group(
        String variant,
        long assigned,
        long counted,
        long successes,
        Map<Guardrail.Kind, Long> guarded,
        long tokens) {

    public Group {
        guarded = Map.copyOf(guarded);
    }

    /// @throws dev.writ.kernel.Failed when none is counted
    Share share() {
        return new Share(successes, counted);
    }

    Share share(Guardrail.Kind kind) {
        return new Share(guarded.getOrDefault(kind, 0L), counted);
    }

    Fields write() {
        var kinds = Fields.builder();
        guarded.forEach((kind, count) -> kinds.put(Fields.word(kind), count));
        return Fields.builder()
                .put("variant", variant)
                .put("assigned", assigned)
                .put("counted", counted)
                .put("successes", successes)
                .put("guarded", kinds.build())
                .put("tokens", tokens)
                .build();
    }

    static Group read(Fields fields) {
        var guarded = new EnumMap<Guardrail.Kind, Long>(Guardrail.Kind.class);
        fields.optionalChild("guarded").ifPresent(each -> read(each, guarded));
        return new Group(
                fields.text("variant"),
                fields.number("assigned"),
                fields.number("counted"),
                fields.number("successes"),
                guarded,
                fields.number("tokens"));
    }

    private static void read(Fields fields, Map<Guardrail.Kind, Long> guarded) {
        for (Guardrail.Kind kind : Guardrail.Kind.values()) {
            fields.optionalNumber(Fields.word(kind)).ifPresent(count -> guarded.put(kind, count));
        }
    }
}
