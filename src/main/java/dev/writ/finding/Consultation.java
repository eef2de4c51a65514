package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.OptionalDouble;

/// What a persona said when it was asked about an issue, a rule or files. Hostile text but for the
/// persona, which is one of ours.
///
/// @param persona id of a persona
/// @param confidence 0 to 1
/// @param recommendation may be empty
public record Consultation(
        String persona,
        Subject subject,
        OptionalDouble confidence,
        String recommendation,
        List<String> requirements) {

    /// Names and structure that are stored with the texts.
    private static final int OVERHEAD = 200;

    public Consultation {
        requirements = List.copyOf(requirements);
    }

    Consultation about(Subject other) {
        return new Consultation(persona, other, confidence, recommendation, requirements);
    }

    /// About how many bytes its texts take in the table.
    int bytes() {
        return OVERHEAD
                + Clip.bytes(recommendation)
                + requirements.stream().mapToInt(Clip::bytes).sum()
                + subject.bytes();
    }

    Fields write() {
        return Fields.builder()
                .put("persona", persona)
                .put("subject", subject.write())
                .put("confidence", confidence)
                .put("recommendation", recommendation)
                .put("requirements", requirements)
                .build();
    }

    static Consultation read(Fields fields) {
        return new Consultation(
                fields.text("persona"),
                Subject.read(fields.child("subject")),
                fields.optionalDecimal("confidence"),
                fields.text("recommendation"),
                fields.texts("requirements"));
    }
}
