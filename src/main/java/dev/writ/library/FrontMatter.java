package dev.writ.library;

import dev.writ.kernel.CanonicalJson;
import dev.writ.kernel.Fields;
import dev.writ.template.Contract;
import dev.writ.template.InputSpec;

/// Writes a contract as the front matter of a file.
final class FrontMatter {

    private FrontMatter() {}

    static String of(Contract contract) {
        var text = new StringBuilder("---\n");
        line(text, "title", contract.title());
        if (!contract.description().isEmpty()) {
            line(text, "description", contract.description());
        }
        text.append("type: ").append(Fields.word(contract.type())).append('\n');
        line(text, "category", contract.category());
        if (!contract.persona().isEmpty()) {
            line(text, "persona", contract.persona());
        }
        if (!contract.sections().isEmpty()) {
            text.append("sections:\n");
            contract.sections().forEach(each -> text.append("  - ").append(quoted(each)));
        }
        if (!contract.inputs().isEmpty()) {
            text.append("inputs:\n");
            contract.inputs().forEach(each -> input(text, each));
        }
        return text.append("---\n").toString();
    }

    private static void input(StringBuilder text, InputSpec input) {
        text.append("  ").append(input.name()).append(":\n");
        text.append("    description: ").append(quoted(input.description()));
        input.otherwise().ifPresent(each -> text.append("    default: ").append(quoted(each)));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(quoted(value));
    }

    /// JSON's texts are YAML's texts too.
    private static String quoted(String value) {
        return CanonicalJson.of(value) + "\n";
    }
}
