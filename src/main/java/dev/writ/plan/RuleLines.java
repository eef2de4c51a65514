package dev.writ.plan;

import dev.writ.draft.DraftFacts;
import dev.writ.finding.Group;
import dev.writ.finding.GroupId;
import dev.writ.finding.Severity;
import dev.writ.governance.Governance;
import dev.writ.pipeline.Walked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The table by rule: most findings first, then by name.
final class RuleLines {

    private static final Comparator<RuleLine> MOST_FINDINGS =
            Comparator.comparingInt(RuleLine::count)
                    .reversed()
                    .thenComparing(RuleLine::tool)
                    .thenComparing(RuleLine::rule);

    private RuleLines() {}

    private record Named(String tool, String rule) {}

    static List<RuleLine> of(List<Group> groups, Map<GroupId, Walked> walked) {
        var byRule = new LinkedHashMap<Named, List<Group>>();
        for (Group group : groups) {
            byRule.computeIfAbsent(
                            new Named(group.rule().tool(), group.rule().id()),
                            any -> new ArrayList<>())
                    .add(group);
        }
        var lines = new ArrayList<RuleLine>();
        byRule.forEach((named, members) -> lines.add(line(named, members, walked)));
        lines.sort(MOST_FINDINGS);
        return lines;
    }

    private static RuleLine line(Named named, List<Group> groups, Map<GroupId, Walked> walked) {
        var rules = new TreeSet<String>();
        var personas = new HashMap<String, Integer>();
        Severity worst = Severity.NOTE;
        int count = 0;
        int tokens = 0;
        for (Group group : groups) {
            Walked each = Optional.ofNullable(walked.get(group.id())).orElseThrow();
            worst = group.severity().atLeast(worst) ? group.severity() : worst;
            count += group.members().size();
            tokens += each.governance().map(Governance::tokens).orElse(0);
            each.governance().map(Governance::rules).ifPresent(rules::addAll);
            each.draft()
                    .map(DraftFacts::persona)
                    .ifPresent(
                            persona ->
                                    personas.merge(persona, group.members().size(), Integer::sum));
        }
        return new RuleLine(
                named.rule(), named.tool(), count, worst, most(personas), rules.size(), tokens);
    }

    private static String most(Map<String, Integer> personas) {
        return personas.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("none");
    }
}
