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

    private static final String MARK = "---\n";

    /// A template larger than that cannot lead to a prompt that fits.
    private static final int MAX_CHARS = 64 * 1024;

    private TemplateFile() {}

    /// @param where the file's name, for messages
    /// @param partials the texts of all partials, which every template may include
    static TemplateVersion read(String where, String text, String partials, Yaml yaml) {
        int end = text.indexOf("\n" + MARK, MARK.length());
        if (!text.startsWith(MARK) || end < 0 || text.length() > MAX_CHARS) {
            throw Failed.invalid(
                    where + ":1: no front matter, or over " + MAX_CHARS + " characters",
                    "Begin with '---', then the fields, then '---', then the body");
        }
        Fields front = yaml.read(where, text.substring(MARK.length() - 1, end));
        front.only("id", "version", "title", "persona", "type", "scope", "inputs", "sections");
        if (!front.text("type").equals("prompt")) {
            throw Failed.invalid(
                    where + ": type '" + front.text("type") + "' is not known", "Write prompt");
        }
        return new TemplateVersion(
                new TemplateRef(front.text("id"), (int) front.number("version")),
                front.text("title"),
                front.text("persona"),
                front.choice("scope", Scope.class),
                inputs(front.child("inputs")),
                sections(front),
                text.substring(end + 1 + MARK.length()),
                Hash.sha256(text + partials));
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
