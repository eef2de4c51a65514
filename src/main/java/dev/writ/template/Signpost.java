package dev.writ.template;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// One entry of the routing: any of its facts leads to its persona.
///
/// @param rule a regular expression that finds in the rule's id
/// @param words whole words in the rule's id or title
record Signpost(
        Persona persona,
        List<String> tools,
        List<String> cwes,
        List<String> tags,
        Optional<Pattern> rule,
        List<String> words,
        List<Glob> paths) {

    /// `any` of the facts under it is enough; `tool` and `path` beside it must hold as well.
    static Signpost read(Fields fields, Personas personas) {
        fields.only("persona", "tool", "path", "any");
        Fields any = fields.optionalChild("any").orElse(Fields.builder().build());
        any.only("cwe", "tags", "rule", "words");
        var signpost =
                new Signpost(
                        personas.namedIn(fields),
                        fields.texts("tool"),
                        any.texts("cwe"),
                        any.texts("tags"),
                        any.optionalText("rule").map(text -> pattern(any, text)),
                        any.texts("words"),
                        fields.texts("path").stream().map(Glob::new).toList());
        if (fields.values().size() < 2) {
            throw Failed.invalid(
                    fields.where() + " matches everything", "Name a tool, a path or any fact");
        }
        return signpost;
    }

    private static Pattern pattern(Fields fields, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw Failed.invalid(
                    fields.where() + ": " + wrong.getDescription(),
                    "Correct the regular expression");
        }
    }

    Optional<Route> route(Traits traits) {
        boolean here =
                (tools.isEmpty()
                                || tools.stream()
                                        .anyMatch(each -> ToolName.matches(each, traits.tool())))
                        && (paths.isEmpty()
                                || paths.stream().anyMatch(glob -> glob.matches(traits.path())));
        return here ? reason(traits).map(why -> new Route(persona, why)) : Optional.empty();
    }

    private Optional<String> reason(Traits traits) {
        if (cwes.isEmpty() && tags.isEmpty() && rule.isEmpty() && words.isEmpty()) {
            return Optional.of(
                    about(
                            tools.isEmpty()
                                    ? "is in `" + traits.path() + "`"
                                    : "comes from " + traits.tool(),
                            traits));
        }
        Optional<String> cwe = cwes.stream().filter(traits.cwes()::contains).findFirst();
        if (cwe.isPresent()) {
            return Optional.of(about("is about " + cwe.get(), traits));
        }
        Optional<String> tag =
                tags.stream()
                        .filter(each -> traits.tags().stream().anyMatch(each::equalsIgnoreCase))
                        .findFirst();
        if (tag.isPresent()) {
            return Optional.of(about("is tagged '" + tag.get() + "'", traits));
        }
        if (rule.filter(pattern -> pattern.matcher(traits.rule()).find()).isPresent()) {
            return Optional.of(about("is a matter of " + persona.id(), traits));
        }
        String said = spaced(traits.rule()) + " " + spaced(traits.title());
        return words.stream()
                .filter(word -> (" " + said + " ").contains(" " + word + " "))
                .findFirst()
                .map(word -> about("speaks of '" + word + "'", traits));
    }

    private static String about(String what, Traits traits) {
        return "rule `" + traits.rule() + "` of " + traits.tool() + " " + what;
    }

    /// `unusedPrivateField` and `unused-private-field` are `unused private field`.
    private static String spaced(String id) {
        return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
