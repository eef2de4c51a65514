package dev.writ.library;

import dev.writ.template.TemplateType;
import java.util.Map;
import java.util.Optional;

/// A template to be added, as a caller sends it. With front matter in the text, what it says counts
/// and not the fields beside it.
///
/// @param home `global` when left out
/// @param name 3 to 50 lower-case letters, digits or `_`
/// @param message why, up to 500 characters
/// @param cases what it is evaluated with, as YAML
public record NewTemplate(
        Optional<Home> home,
        String name,
        String text,
        Optional<TemplateType> type,
        Optional<String> title,
        Optional<String> category,
        Optional<String> description,
        Optional<String> persona,
        Optional<Map<String, String>> defaults,
        Optional<String> message,
        Optional<String> cases) {

    public TemplateId id() {
        return new TemplateId(home.orElse(Home.GLOBAL), name);
    }

    public Wording wording() {
        return new Wording(
                text, type, title, category, description, persona, defaults.orElse(Map.of()));
    }
}
