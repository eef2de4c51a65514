package dev.writ.library;

import dev.writ.template.TemplateType;
import java.util.Map;
import java.util.Optional;

/// What somebody wrote: a text with front matter, or a bare body and what its front matter is to
/// say.
///
/// @param text up to 65,536 characters; with front matter, the rest of this counts for nothing
/// @param type that of the template's first version when left out, else `prompt`
/// @param title 5 to 100 characters
/// @param persona who speaks it; a prompt needs one
/// @param defaults of inputs that the chain does not know, by name
public record Wording(
        String text,
        Optional<TemplateType> type,
        Optional<String> title,
        Optional<String> category,
        Optional<String> description,
        Optional<String> persona,
        Map<String, String> defaults) {

    public Wording {
        defaults = Map.copyOf(defaults);
    }

    public static Wording of(String text) {
        return new Wording(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
