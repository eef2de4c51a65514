package dev.writ.template;

import java.util.List;

/// What a template promises and asks for: its front matter.
///
/// @param category where it stands in lists
/// @param description one line; may be empty
/// @param persona who speaks it; empty where nobody does
/// @param sections headings that a rendered text must have, in order; none where the type asks for
///     none
public record Contract(
        TemplateType type,
        String category,
        String title,
        String description,
        String persona,
        List<InputSpec> inputs,
        List<String> sections) {

    public Contract {
        inputs = List.copyOf(inputs);
        sections = List.copyOf(sections);
    }
}
