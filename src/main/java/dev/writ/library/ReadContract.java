package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.template.Contract;
import dev.writ.template.InputSpec;
import dev.writ.template.Mistake;
import dev.writ.template.Personas;
import dev.writ.template.TemplateText;
import dev.writ.template.TemplateType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads a front matter and notes everything that is wrong with it.
final class ReadContract {

    static final int MIN_TITLE = 5;
    static final int MAX_TITLE = 100;
    static final int MAX_DESCRIPTION = 500;
    static final Pattern CATEGORY = Pattern.compile("[a-z0-9-]{2,40}");

    private static final String DESCRIPTION = "description";
    private static final Pattern INPUT = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    /// `id`, `version` and `scope` are those of a file that ships; the library has its own.
    private static final Set<String> KNOWN =
            Set.of(
                    "id",
                    "version",
                    "scope",
                    "title",
                    DESCRIPTION,
                    "category",
                    "persona",
                    "type",
                    "inputs",
                    "sections");

    private final String name;
    private final Fields front;
    private final List<String> lines;
    private final Personas personas;
    private final List<Mistake> mistakes = new ArrayList<>();

    /// @param name of the template
    ReadContract(String name, TemplateText text, String whole, Personas personas) {
        this.name = name;
        this.front = text.front();
        this.lines = whole.lines().limit(text.bodyLine()).toList();
        this.personas = personas;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /// What can be understood of it.
    Contract contract() {
        front.values().keySet().stream()
                .filter(field -> !KNOWN.contains(field))
                .forEach(field -> add(field, "the field " + field + " is not known", "Remove it"));
        if (!given("id").orElse(name).equals(name)) {
            add("id", "the id is not the template's name " + name, "Write the name, or nothing");
        }
        var type =
                noted("type", () -> front.choice("type", TemplateType.class))
                        .orElse(TemplateType.PROMPT);
        return new Contract(
                type, category(type), title(), description(), persona(type), inputs(), sections());
    }

    private String title() {
        String title = noted("title", () -> front.text("title")).orElse("").strip();
        if (!title.isEmpty() && (title.length() < MIN_TITLE || title.length() > MAX_TITLE)) {
            add("title", "the title has " + title.length() + " characters", "Use 5 to 100");
        }
        return title;
    }

    private String description() {
        String text = given(DESCRIPTION).orElse("").strip();
        if (text.length() > MAX_DESCRIPTION || text.indexOf('\n') >= 0) {
            add(DESCRIPTION, "the description is not one line of 500", "Shorten it");
        }
        return text;
    }

    private String category(TemplateType type) {
        String category = given("category").orElse(type.category());
        if (!CATEGORY.matcher(category).matches()) {
            add("category", "the category is no word", "Use 2 to 40 of a-z, 0-9 and -");
        }
        return category;
    }

    private String persona(TemplateType type) {
        Optional<String> persona = given("persona");
        if (persona.isEmpty() && type == TemplateType.PROMPT) {
            add("persona", "a prompt has no persona", known());
        }
        persona.filter(id -> !personas.ids().contains(id))
                .ifPresent(id -> add("persona", "there is no such persona", known()));
        return persona.orElse("");
    }

    private String known() {
        return "Name one of " + String.join(", ", personas.ids());
    }

    private List<InputSpec> inputs() {
        var inputs = new ArrayList<InputSpec>();
        var declared = noted("inputs", () -> front.optionalChild("inputs")).flatMap(each -> each);
        if (declared.isEmpty()) {
            return inputs;
        }
        for (String input : declared.get().values().keySet()) {
            if (!INPUT.matcher(input).matches()) {
                add(input, "an input has no dotted lower-case name", "Write it as issue.type");
            }
            noted(input, () -> input(input, declared.get().child(input))).ifPresent(inputs::add);
        }
        return inputs;
    }

    private static InputSpec input(String name, Fields given) {
        Fields input = given.only(DESCRIPTION, "default");
        return new InputSpec(name, input.text(DESCRIPTION), input.optionalText("default"));
    }

    private List<String> sections() {
        List<String> sections = noted("sections", () -> front.texts("sections")).orElse(List.of());
        if (new HashSet<>(sections).size() != sections.size()) {
            add("sections", "a section is listed twice", "List each '##' heading once, in order");
        }
        return sections;
    }

    private Optional<String> given(String field) {
        return noted(field, () -> front.optionalText(field)).flatMap(each -> each);
    }

    private <T> Optional<T> noted(String field, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (Failed wrong) {
            add(field, wrong.failure().problem(), wrong.failure().remedy());
            return Optional.empty();
        }
    }

    private void add(String field, String what, String remedy) {
        mistakes.add(new Mistake(line(field), what, remedy));
    }

    /// Where the field stands; the first line when it is missing.
    private int line(String field) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(field + ":")) {
                return i + 1;
            }
        }
        return 1;
    }
}
