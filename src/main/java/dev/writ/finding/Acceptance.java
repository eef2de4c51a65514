package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.time.LocalDate;

/// That somebody accepts a finding as it is.
///
/// @param waiver id of the record that says so
/// @param owner who answers for it. Hostile text, like the reason
/// @param until the last day on which it holds, in UTC
public record Acceptance(String waiver, String owner, String reason, LocalDate until) {

    int bytes() {
        return Clip.bytes(waiver) + Clip.bytes(owner) + Clip.bytes(reason);
    }

    Fields write() {
        return Fields.builder()
                .put("waiver", waiver)
                .put("owner", owner)
                .put("reason", reason)
                .put("until", until.toString())
                .build();
    }

    static Acceptance read(Fields fields) {
        return new Acceptance(
                fields.text("waiver"),
                fields.text("owner"),
                fields.text("reason"),
                LocalDate.parse(fields.text("until")));
    }
}
