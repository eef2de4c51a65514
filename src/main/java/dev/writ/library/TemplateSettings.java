package dev.writ.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.template.Persona;
import dev.writ.template.Personas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a project's `writ.yaml` says under `templates`.
///
/// @param alias which version of a template of the library holds
/// @param personas names of templates by persona, in place of those that ship
public record TemplateSettings(Source source, Alias alias, Map<String, String> personas) {

    /// Where templates are looked for.
    public enum Source {
        /// In the library, and below it among those that ship.
        @JsonProperty("library")
        LIBRARY,
        /// Among those that ship only.
        @JsonProperty("files")
        FILES
    }

    public TemplateSettings {
        personas = Map.copyOf(personas);
    }

    /// @param settings all of a project's
    /// @throws Failed naming file and field
    public static TemplateSettings of(Fields settings) {
        Optional<Fields> given =
                settings.optionalChild("templates")
                        .map(each -> each.only("source", "alias", "personas"));
        return new TemplateSettings(
                given.flatMap(each -> each.optionalChoice("source", Source.class))
                        .orElse(Source.LIBRARY),
                given.flatMap(each -> each.optionalChoice("alias", Alias.class))
                        .orElse(Alias.PRODUCTION),
                given.flatMap(each -> each.optionalChild("personas"))
                        .map(TemplateSettings::names)
                        .orElse(Map.of()));
    }

    /// As {@link #of}, and every persona is known.
    ///
    /// @throws Failed naming file and field
    public static void check(Fields settings, Personas personas) {
        for (String persona : of(settings).personas().keySet()) {
            if (!personas.ids().contains(persona)) {
                throw Failed.invalid(
                        "writ.yaml: templates.personas names no persona '" + persona + "'",
                        "Use one of " + String.join(", ", personas.ids()));
            }
        }
    }

    /// The name of the template that the persona speaks here.
    public String template(Persona persona) {
        return personas.getOrDefault(persona.id(), persona.template());
    }

    private static Map<String, String> names(Fields fields) {
        var names = new LinkedHashMap<String, String>();
        for (String persona : fields.values().keySet()) {
            String name = fields.text(persona);
            if (!TemplateId.isName(name)) {
                throw Failed.invalid(
                        fields.where() + "." + persona + " is not a template name",
                        "Use 3 to 50 lower-case letters, digits or '_'");
            }
            names.put(persona, name);
        }
        return names;
    }
}
