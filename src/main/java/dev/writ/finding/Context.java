package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// What a report tells beside findings: results of plugins and consultations of personas.
public record Context(List<PluginResult> plugins, List<Consultation> consultations) {

    public static final Context NONE = new Context(List.of(), List.of());

    public Context {
        plugins = List.copyOf(plugins);
        consultations = List.copyOf(consultations);
    }

    boolean isEmpty() {
        return plugins.isEmpty() && consultations.isEmpty();
    }

    /// What both tell, this first.
    Context and(Context other) {
        var allPlugins = new ArrayList<>(plugins);
        allPlugins.addAll(other.plugins);
        var allConsultations = new ArrayList<>(consultations);
        allConsultations.addAll(other.consultations);
        return new Context(allPlugins, allConsultations);
    }

    /// About how many bytes its texts take in the table.
    int bytes() {
        return plugins.stream().mapToInt(PluginResult::bytes).sum()
                + consultations.stream().mapToInt(Consultation::bytes).sum();
    }

    Fields write() {
        return Fields.builder()
                .putAll("plugins", plugins.stream().map(PluginResult::write).toList())
                .putAll("consultations", consultations.stream().map(Consultation::write).toList())
                .build();
    }

    static Context read(Fields fields) {
        return new Context(
                fields.children("plugins").stream().map(PluginResult::read).toList(),
                fields.children("consultations").stream().map(Consultation::read).toList());
    }
}
