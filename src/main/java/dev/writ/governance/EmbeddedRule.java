package dev.writ.governance;

import dev.writ.kernel.Fields;
import java.util.Map;

/// A rule as a prompt has it.
///
/// @param hash which version of the rule it was
public record EmbeddedRule(
        String id, String title, Verdict.Severity severity, String guidance, String hash) {

    static EmbeddedRule of(Rule rule) {
        return new EmbeddedRule(
                rule.id(), rule.title(), rule.severity(), rule.guidance(), rule.hash());
    }

    Map<String, Object> input() {
        return Map.of(
                "id", id,
                "title", title,
                "severity", Fields.word(severity),
                "guidance", guidance);
    }

    /// As `_governance.md` writes it, without the list mark.
    String line() {
        return "**" + id + "** (" + Fields.word(severity) + "): " + guidance;
    }

    Fields write() {
        return Fields.builder()
                .put("id", id)
                .put("title", title)
                .put("severity", severity)
                .put("guidance", guidance)
                .put("hash", hash)
                .build();
    }

    static EmbeddedRule read(Fields fields) {
        return new EmbeddedRule(
                fields.text("id"),
                fields.text("title"),
                fields.choice("severity", Verdict.Severity.class),
                fields.text("guidance"),
                fields.text("hash"));
    }
}
