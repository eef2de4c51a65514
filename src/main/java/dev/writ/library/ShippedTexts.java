package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Resources;
import dev.writ.template.TemplateRef;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/// The files of the templates that ship, as somebody may want to go on with them.
@Singleton
public class ShippedTexts {

    private static final List<String> FOLDERS =
            List.of("templates/prompts", "templates/orchestration");

    private static final Pattern ID = Pattern.compile("(?m)\\A---\\n([\\s\\S]*?\\n)?id: .*\\n");

    private final Resources resources;
    private final Templates templates;

    public ShippedTexts(Resources resources, Templates templates) {
        this.resources = resources;
        this.templates = templates;
    }

    /// @throws Failed when no such version ships
    public String text(TemplateRef ref) {
        templates.version(ref);
        return FOLDERS.stream()
                .flatMap(folder -> resources.list(folder).stream())
                .filter(file -> file.endsWith("/" + ref.name() + ".md"))
                .findFirst()
                .map(resources::text)
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "The file of " + ref + " has another name",
                                        "Name a version whose file has its name"));
    }

    /// The text under another name: an `id` that it gives itself is that name.
    static String named(String text, String name) {
        var found = ID.matcher(text);
        if (!found.find()) {
            return text;
        }
        int line = text.lastIndexOf("id: ", found.end());
        return text.substring(0, line) + "id: " + name + text.substring(text.indexOf('\n', line));
    }
}
