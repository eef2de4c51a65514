package dev.writ.template;

import java.util.List;

/// A named, versioned text with declared inputs.
///
/// @param persona id of the persona who speaks it; empty where nobody does
/// @param inputs dotted names, such as `issue.type`
/// @param sections headings that a rendered text must have, in order
/// @param body what the renderer fills
/// @param hash SHA-256 of the file's text with that of the partials it includes
public record TemplateVersion(
        TemplateRef ref,
        TemplateType type,
        String title,
        String persona,
        Scope scope,
        List<InputSpec> inputs,
        List<String> sections,
        String body,
        String hash) {

    public TemplateVersion {
        inputs = List.copyOf(inputs);
        sections = List.copyOf(sections);
    }
}
