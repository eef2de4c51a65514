package dev.writ.orchestration;

import dev.writ.kernel.Failed;
import dev.writ.project.ProjectName;
import dev.writ.template.InputSpec;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Untrusted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody gives templates to be filled with. All of it is data: cleaned here, once.
record Told(Map<String, Object> inputs) {

    private static final int MAX_LINE = 1_000;
    private static final int MAX_BLOCK = 100_000;
    private static final int MAX_ITEMS = 500;
    private static final int MAX_DEPTH = 4;

    private static final String SESSION = "session_id";
    private static final String PROJECT = "project";
    private static final Set<String> OURS = Set.of(SESSION, PROJECT);

    /// @throws Failed naming what no template declares, and what a session knows by itself
    void check(List<TemplateVersion> templates) {
        Set<String> known = new TreeSet<>();
        templates.forEach(each -> each.inputs().forEach(input -> known.add(input.name())));
        known.removeAll(OURS);
        for (String name : new TreeSet<>(inputs.keySet())) {
            if (!known.contains(name)) {
                throw Failed.invalid(
                        "inputs."
                                + Untrusted.name(name, MAX_LINE)
                                + " is not to be given for these templates",
                        "Use " + String.join(", ", known));
            }
        }
    }

    /// Required inputs of the template that are not given.
    List<String> missing(TemplateVersion template) {
        return required(template).filter(name -> !inputs.containsKey(name)).toList();
    }

    /// Required inputs that a session does not know by itself.
    static Stream<String> required(TemplateVersion template) {
        return template.inputs().stream()
                .filter(InputSpec::required)
                .map(InputSpec::name)
                .filter(name -> !OURS.contains(name));
    }

    /// The values of the template's own inputs.
    ///
    /// @throws Failed when a value is nested too deeply, too long, or of another kind
    Map<String, Object> of(TemplateVersion template, SessionId session, ProjectName project) {
        var values = new LinkedHashMap<String, Object>();
        for (InputSpec input : template.inputs()) {
            String name = input.name();
            switch (name) {
                case SESSION -> values.put(name, session.value());
                case PROJECT -> values.put(name, project.value());
                default ->
                        Optional.ofNullable(inputs.get(name))
                                .ifPresent(value -> values.put(name, clean(name, value, 1)));
            }
        }
        return values;
    }

    private static Object clean(String name, @Nullable Object value, int depth) {
        return switch (value) {
            case String text -> text(name, text);
            case Number number -> number;
            case Boolean flag -> flag;
            case Collection<?> many when fits(many.size(), depth) -> items(name, many, depth);
            case Map<?, ?> named when fits(named.size(), depth) -> fields(name, named, depth);
            case null, default ->
                    throw Failed.invalid(
                            "inputs." + name + " is too large or of another kind",
                            "Give a text, a number, a flag, or up to "
                                    + MAX_ITEMS
                                    + " of these, at most "
                                    + MAX_DEPTH
                                    + " levels deep");
        };
    }

    private static boolean fits(int size, int depth) {
        return size <= MAX_ITEMS && depth < MAX_DEPTH;
    }

    private static List<Object> items(String name, Collection<?> many, int depth) {
        var items = new ArrayList<Object>();
        many.forEach(each -> items.add(clean(name, each, depth + 1)));
        return items;
    }

    private static Map<String, Object> fields(String name, Map<?, ?> named, int depth) {
        var fields = new LinkedHashMap<String, Object>();
        named.forEach((key, each) -> fields.put(String.valueOf(key), clean(name, each, depth + 1)));
        return fields;
    }

    private static String text(String name, String text) {
        if (text.length() > MAX_BLOCK) {
            throw Failed.invalid(
                    "inputs." + name + " has " + text.length() + " characters",
                    "Give up to " + MAX_BLOCK);
        }
        return text.strip().contains("\n")
                ? Untrusted.block(text.strip(), MAX_BLOCK)
                : Untrusted.line(text, MAX_LINE);
    }
}
