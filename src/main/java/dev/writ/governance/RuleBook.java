package dev.writ.governance;

import dev.writ.governance.check.PromptCheck;
import dev.writ.kernel.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The rules in force for a project, in the order of their ids.
///
/// @param hash changes with any rule
public record RuleBook(List<Rule> rules, String hash) {

    /// More sentences than that are not followed any better; rules that block are never left out.
    private static final int MAX_EMBEDDED = 14;

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

    private static boolean isOnPrompt(Rule rule) {
        return rule.check().filter(PromptCheck.class::isInstance).isPresent();
    }
}
