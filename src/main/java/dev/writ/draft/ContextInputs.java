package dev.writ.draft;

import dev.writ.finding.Consultation;
import dev.writ.finding.GroupContext;
import dev.writ.finding.PluginResult;
import dev.writ.kernel.Fields;
import dev.writ.kernel.FieldsBuilder;
import dev.writ.template.Untrusted;
import java.util.ArrayList;
import java.util.List;

/// What plugins and a consulted persona said, as blocks of data; no input where they said nothing.
final class ContextInputs {

    private static final int LINE = 300;
    private static final int BLOCK = 4_000;

    private ContextInputs() {}

    static void put(GroupContext context, FieldsBuilder inputs) {
        inputs.putAll("plugins", context.plugins().stream().map(ContextInputs::plugin).toList());
        context.consultation().ifPresent(each -> inputs.put("consultation", consultation(each)));
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

    private static String block(List<String> lines) {
        return Untrusted.block(String.join("\n", lines), BLOCK);
    }
}
