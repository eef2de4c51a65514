package dev.writ.governance;

import dev.writ.governance.check.PromptCheck;
import dev.writ.kernel.Hash;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules in force for a project, in the order of their ids.
///
/// @param hash changes with any rule
public record RuleBook(List<Rule> rules, String hash) {

    /// More sentences than that are not followed any better; rules that block are never left out.
    private static final int MAX_EMBEDDED = 20;

    private static final Comparator<Rule> CLOSEST_FIRST =
            Comparator.comparing(Rule::severity)
                    .thenComparing(rule -> -rule.when().closeness())
                    .thenComparing(Rule::id);

    public static RuleBook of(List<Rule> rules) {
        var sorted = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        return new RuleBook(
                sorted, Hash.sha256(String.join("\n", sorted.stream().map(Rule::hash).toList())));
    }

    /// The rules of a prompt: all that block, then those that say most about the matter, blocking
    /// ones first. Rules on the prompt itself are ours to keep, not the agent's.
    public List<Rule> relevant(Situation situation) {
        var matching =
                rules.stream()
                        .filter(rule -> !isOnPrompt(rule) && rule.when().matches(situation))
                        .sorted(CLOSEST_FIRST)
                        .toList();
        var blocking =
                matching.stream()
                        .filter(rule -> rule.severity() == Verdict.Severity.BLOCK)
                        .toList();
        return Stream.concat(
                        blocking.stream(),
                        matching.stream()
                                .filter(rule -> rule.severity() != Verdict.Severity.BLOCK)
                                .limit(Math.max(0, MAX_EMBEDDED - blocking.size())))
                .toList();
    }

    /// The rules that a prompt's text is judged by.
    public List<Rule> onPrompt() {
        return rules.stream().filter(RuleBook::isOnPrompt).toList();
    }

    /// The rules of a change of these files when nobody says which finding it is about: what only a
    /// finding could tell, such as its severity, counts as given.
    ///
    /// @param personas those whose rules hold; empty for all
    public List<Rule> onChange(List<String> paths, List<String> personas) {
        List<String> languages = Situation.languages(paths);
        return rules.stream()
                .filter(rule -> !isOnPrompt(rule))
                .filter(rule -> rule.when().mayMatch(paths, languages, personas))
                .toList();
    }

    /// The rules of these ids, as they are today, and those that no project may switch off.
    public List<Rule> onChange(Collection<String> ids) {
        return rules.stream()
                .filter(rule -> !isOnPrompt(rule))
                .filter(rule -> rule.locked() || ids.contains(rule.id()))
                .toList();
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static boolean isOnPrompt(Rule rule) {
        return rule.check().filter(PromptCheck.class::isInstance).isPresent();
    }
}
