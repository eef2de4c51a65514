package dev.writ.template;

import java.util.List;

/// An expertise profile: who writes the prompt's voice.
///
/// @param id such as `performance`
/// @param name such as `Marcus Rodriguez`
/// @param role such as `performance engineer`
/// @param template name of the prompt template this persona speaks
/// @param expertise exactly five areas (ledger S0-20)
public record Persona(
        String id,
        String name,
        String role,
        String background,
        String template,
        List<String> expertise) {

    public Persona {
        expertise = List.copyOf(expertise);
    }
}
