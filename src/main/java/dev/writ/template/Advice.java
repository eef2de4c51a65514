package dev.writ.template;

import dev.writ.finding.Group;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a task asks for, by the kind of rule: inputs that a template would else fill with its
/// general defaults (S0-36, S0-38, S0-39). From `personas/advice.yaml`.
@Singleton
public class Advice {

    private static final String FILE = "personas/advice.yaml";
    private static final String INPUTS = "inputs";

    private final List<Entry> entries;

    private record Entry(Signpost when, Map<String, String> inputs) {}

    public Advice(Resources resources, Yaml yaml, Personas personas, Templates templates) {
        this.entries =
                yaml.read(FILE, resources.text(FILE)).only("advice").children("advice").stream()
                        .map(fields -> read(fields, personas, templates))
                        .toList();
    }

    /// @return texts by name of input; empty where nothing more exact than the defaults is known
    public Map<String, String> of(Group group, Persona persona) {
        var traits = Traits.of(group);
        return entries.stream()
                .filter(entry -> entry.when().persona().equals(persona))
                .filter(entry -> entry.when().route(traits).isPresent())
                .findFirst()
                .map(Entry::inputs)
                .orElse(Map.of());
    }

    private static Entry read(Fields fields, Personas personas, Templates templates) {
        var facts = new LinkedHashMap<>(fields.values());
        facts.remove(INPUTS);
        Signpost when = Signpost.read(Fields.of(fields.where(), facts), personas);
        Fields given = fields.child(INPUTS);
        var inputs = new LinkedHashMap<String, String>();
        for (String name : given.values().keySet()) {
            if (!isOptional(name, when.persona(), templates)) {
                throw Failed.invalid(
                        given.where()
                                + ": "
                                + name
                                + " has no default in the template of persona "
                                + when.persona().id(),
                        "Name an input of " + when.persona().template() + " that has a default");
            }
            inputs.put(name, given.text(name));
        }
        return new Entry(when, inputs);
    }

    private static boolean isOptional(String name, Persona persona, Templates templates) {
        return templates.latest(persona.template()).stream()
                .flatMap(template -> template.inputs().stream())
                .anyMatch(input -> input.name().equals(name) && !input.required());
    }
}
