package dev.writ.template;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads a template as it lies in a file: front matter between two lines `---`, then the body.
final class TemplateFile {

    /// A template larger than that cannot lead to a prompt that fits.
    static final int MAX_CHARS = 64 * 1024;

    private TemplateFile() {}

    /// @param where the file's name, for messages
    /// @param partials the texts of all partials, which every template may include
    static TemplateVersion read(String where, String text, String partials, Yaml yaml) {
        TemplateText file =
                TemplateText.split(where, text, yaml)
                        .filter(any -> text.length() <= MAX_CHARS)
                        .orElseThrow(() -> unreadable(where));
        Fields front =
                file.front()
                        .only(
                                "id",
                                "version",
                                "title",
                                "description",
                                "category",
                                "persona",
                                "type",
                                "scope",
                                "inputs",
                                "sections");
        var type = front.choice("type", TemplateType.class);
        return new TemplateVersion(
                new TemplateRef(front.text("id"), (int) front.number("version")),
                type,
                front.text("title"),
                type == TemplateType.PROMPT ? front.text("persona") : front.text("persona", ""),
                front.choice("scope", Scope.class),
                inputs(front.child("inputs")),
                sections(front),
                file.body(),
                Hash.sha256(text + partials));
    }

    private static Failed unreadable(String where) {
        return Failed.invalid(
                where + ":1: no front matter, or over " + MAX_CHARS + " characters",
                "Begin with '---', then the fields, then '---', then the body");
    }

    private static List<InputSpec> inputs(Fields declared) {
        var inputs = new ArrayList<InputSpec>();
        for (String name : declared.values().keySet()) {
            Fields input = declared.child(name).only("description", "default");
            inputs.add(
                    new InputSpec(name, input.text("description"), input.optionalText("default")));
        }
        return inputs;
    }

    private static List<String> sections(Fields front) {
        List<String> sections = front.texts("sections");
        if (sections.isEmpty() || new HashSet<>(sections).size() != sections.size()) {
            throw Failed.invalid(
                    front.where() + ": sections are missing or doubled",
                    "List each '##' heading once, in order");
        }
        return sections;
    }
}
