package dev.writ.governance;

import dev.writ.governance.check.PromptCheck;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How many of the rules on changes have both sides: the sentence and the check that enforces it.
/// Rules on the prompt itself ask nothing of an agent and are counted apart.
///
/// @param rules on changes
/// @param twoSided of them, those with a check
/// @param advisory of them, those with the sentence only
/// @param percent two-sided ones of all, rounded down; 100 when there is none
/// @param families the same by family, in the order of their names
/// @param onPrompt rules on the prompt itself; each has a check
public record RuleCoverage(
        int rules,
        int twoSided,
        int advisory,
        int percent,
        List<FamilyCoverage> families,
        int onPrompt) {

    private static final int ALL = 100;

    public RuleCoverage {
        families = List.copyOf(families);
    }

    /// @param family such as `testing`
    public record FamilyCoverage(
            String family, int rules, int twoSided, int advisory, int percent) {

        private static FamilyCoverage of(String name, List<Rule> rules) {
            int twoSided = count(rules, rule -> rule.check().isPresent());
            return new FamilyCoverage(
                    name,
                    rules.size(),
                    twoSided,
                    rules.size() - twoSided,
                    rules.isEmpty() ? ALL : twoSided * ALL / rules.size());
        }
    }

    public static RuleCoverage of(List<Rule> rules) {
        var onChange = rules.stream().filter(rule -> !isOnPrompt(rule)).toList();
        FamilyCoverage whole = FamilyCoverage.of("", onChange);
        var families =
                onChange.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rule::family, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(each -> FamilyCoverage.of(each.getKey(), each.getValue()))
                        .toList();
        return new RuleCoverage(
                whole.rules(),
                whole.twoSided(),
                whole.advisory(),
                whole.percent(),
                families,
                count(rules, RuleCoverage::isOnPrompt));
    }

    private static int count(List<Rule> rules, Predicate<Rule> what) {
        return (int) rules.stream().filter(what).count();
    }

    private static boolean isOnPrompt(Rule rule) {
        return rule.check().filter(PromptCheck.class::isInstance).isPresent();
    }
}
