package dev.writ.template;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The expertise profiles, from `personas/personas.yaml`.
@Singleton
public class Personas {

    private static final String FILE = "personas/personas.yaml";
    private static final int EXPERTISE_AREAS = 5;

    private final Map<String, Persona> personas = new LinkedHashMap<>();

    public Personas(Resources resources, Yaml yaml) {
        for (Fields fields :
                yaml.read(FILE, resources.text(FILE)).only("personas").children("personas")) {
            Persona persona = read(fields);
            if (personas.put(persona.id(), persona) != null) {
                throw Failed.invalid(
                        FILE + ": the persona " + persona.id() + " is there twice",
                        "Give each persona its own id");
            }
        }
    }

    public Persona persona(String id) {
        return Optional.ofNullable(personas.get(id))
                .orElseThrow(
                        () ->
                                Failed.invalid(
                                        "There is no persona '" + id + "'",
                                        "Use one of " + String.join(", ", personas.keySet())));
    }

    /// The persona that the field `persona` names.
    ///
    /// @throws Failed when there is none: file and entry, the known ones
    Persona namedIn(Fields fields) {
        String id = fields.text("persona");
        if (!personas.containsKey(id)) {
            throw Failed.invalid(
                    fields.where() + ": there is no persona '" + id + "'",
                    "Use one of " + String.join(", ", personas.keySet()));
        }
        return persona(id);
    }

    public List<Persona> all() {
        return List.copyOf(personas.values());
    }

    public Set<String> ids() {
        return personas.keySet();
    }

    private static Persona read(Fields fields) {
        fields.only("id", "name", "role", "background", "template", "expertise");
        var expertise = fields.texts("expertise");
        if (expertise.size() != EXPERTISE_AREAS) {
            throw Failed.invalid(
                    fields.where() + ": " + expertise.size() + " areas of expertise",
                    "List " + EXPERTISE_AREAS);
        }
        return new Persona(
                fields.text("id"),
                fields.text("name"),
                fields.text("role"),
                fields.text("background"),
                fields.text("template"),
                expertise);
    }
}
