package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Optional;

/// One sighting of a finding in one scan.
///
/// @param priority where the report says when to act; else the severity decides
/// @param message the analyzer's words with arguments filled in. Hostile text
/// @param steps the code flow, if the analyzer gave one: at most 20 places, each with its message
public record Occurrence(
        AnalyzerRule rule,
        Severity severity,
        Optional<Priority> priority,
        String message,
        Place place,
        Optional<Excerpt> excerpt,
        List<Step> steps) {

    /// Names and numbers that are stored with the texts.
    private static final int OVERHEAD = 300;

    public Occurrence {
        steps = List.copyOf(steps);
    }

    public record Step(Place place, String message) {}

    Occurrence withRule(AnalyzerRule same) {
        return new Occurrence(same, severity, priority, message, place, excerpt, steps);
    }

    Occurrence withoutSteps() {
        return new Occurrence(rule, severity, priority, message, place, excerpt, List.of());
    }

    /// About how many bytes its texts take in the table.
    int bytes() {
        int bytes = Clip.bytes(message) + Clip.bytes(place.path()) + rule.bytes();
        bytes += excerpt.map(lines -> Clip.bytes(lines.text())).orElse(0);
        for (Step step : steps) {
            bytes += OVERHEAD + Clip.bytes(step.message()) + Clip.bytes(step.place().path());
        }
        return OVERHEAD + bytes;
    }

    Fields write() {
        var builder =
                Fields.builder()
                        .put("rule", rule.write())
                        .put("severity", severity)
                        .put("priority", priority.map(Fields::word))
                        .put("message", message)
                        .put("place", place.write())
                        .putAll(
                                "steps",
                                steps.stream()
                                        .map(
                                                step ->
                                                        Fields.builder()
                                                                .put("place", step.place().write())
                                                                .put("message", step.message())
                                                                .build())
                                        .toList());
        excerpt.ifPresent(lines -> builder.put("excerpt", lines.write()));
        return builder.build();
    }

    static Occurrence read(Fields fields) {
        return new Occurrence(
                AnalyzerRule.read(fields.child("rule")),
                fields.choice("severity", Severity.class),
                fields.optionalChoice("priority", Priority.class),
                fields.text("message"),
                Place.read(fields.child("place")),
                fields.optionalChild("excerpt").map(Excerpt::read),
                fields.children("steps").stream()
                        .map(
                                step ->
                                        new Step(
                                                Place.read(step.child("place")),
                                                step.text("message")))
                        .toList());
    }
}
