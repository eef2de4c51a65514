package dev.writ.draft;

import dev.writ.finding.Consultation;
import dev.writ.finding.GroupContext;
import dev.writ.finding.PluginResult;
import dev.writ.finding.WaivedPlace;
import dev.writ.kernel.Fields;
import dev.writ.kernel.FieldsBuilder;
import dev.writ.template.Untrusted;
import java.util.ArrayList;
import java.util.List;

/// What plugins and a consulted persona said, and what is waived, as blocks of data; no input where
/// there is nothing to say.
final class ContextInputs {

    private static final int WORD = 100;
    private static final int PLACE = 150;
    private static final int REASON = 160;
    private static final int LINE = 300;
    private static final int BLOCK = 4_000;

    private ContextInputs() {}

    static void put(GroupContext context, FieldsBuilder inputs) {
        inputs.putAll("plugins", context.plugins().stream().map(ContextInputs::plugin).toList());
        context.consultation().ifPresent(each -> inputs.put("consultation", consultation(each)));
        if (!context.waived().isEmpty()) {
            inputs.put(
                    "waivers",
                    block(context.waived().stream().map(ContextInputs::waived).toList()));
        }
    }

    private static Fields plugin(PluginResult plugin) {
        var lines = new ArrayList<String>();
        String name = plugin.plugin() + " " + plugin.version();
        lines.add("plugin: " + Untrusted.line(name, LINE));
        lines.add("status: " + Fields.word(plugin.status()));
        plugin.metrics()
                .forEach((metric, value) -> lines.add(Untrusted.line(metric + ": " + value, LINE)));
        if (!plugin.summary().isEmpty()) {
            lines.add("summary: " + plugin.summary());
        }
        return Fields.builder().put("text", block(lines)).build();
    }

    private static String consultation(Consultation consultation) {
        var lines = new ArrayList<String>();
        lines.add("persona: " + consultation.persona());
        lines.add("asked about: " + Untrusted.line(consultation.subject().label(), LINE));
        consultation.confidence().ifPresent(share -> lines.add("confidence: " + share));
        int number = 1;
        for (String requirement : consultation.requirements()) {
            lines.add("requirement " + number++ + ": " + Untrusted.line(requirement, LINE));
        }
        if (!consultation.recommendation().isEmpty()) {
            lines.add("recommendation: " + consultation.recommendation());
        }
        return block(lines);
    }

    /// `finding PMD/EmptyCatchBlock at src/A.java:12; until 2026-06-30; owner …; reason: …`
    private static String waived(WaivedPlace waived) {
        var acceptance = waived.acceptance();
        String place =
                Untrusted.line(waived.place().isEmpty() ? "any file" : waived.place(), PLACE);
        return switch (waived.kind()) {
                    case FINDING -> "finding " + Untrusted.line(waived.rule(), WORD) + " at ";
                    case RULE -> "rule " + Untrusted.line(waived.rule(), WORD) + " for ";
                }
                + place
                + "; until "
                + acceptance.until()
                + "; owner "
                + Untrusted.line(acceptance.owner(), WORD)
                + "; reason: "
                + Untrusted.line(acceptance.reason(), REASON);
    }

    private static String block(List<String> lines) {
        return Untrusted.block(String.join("\n", lines), BLOCK);
    }
}
