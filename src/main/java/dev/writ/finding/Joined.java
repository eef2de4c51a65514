package dev.writ.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Results of one import that are one finding: equal ones of a tool, equivalent ones of several.
///
/// Identity is the object's own: two may look the same.
final class Joined {

    private final Map<String, Seen> byTool = new LinkedHashMap<>();
    private final List<Fingerprint> fingerprints = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int results;

    void add(Seen seen, List<Fingerprint> more) {
        byTool.put(seen.rule().tool(), seen);
        fingerprints.addAll(more);
    }

    /// One more result of the report stands for this.
    void count(Seen seen) {
        results++;
        if (!seen.name().isEmpty()) {
            names.add(seen.name());
        }
    }

    void addAll(Joined other) {
        other.byTool.forEach(byTool::putIfAbsent);
        fingerprints.addAll(other.fingerprints);
        names.addAll(other.names);
        results += other.results;
    }

    /// Whether another tool's result is the same defect, within one import.
    boolean accepts(Seen seen) {
        return !byTool.containsKey(seen.rule().tool())
                && byTool.values().stream().anyMatch(mine -> sameDefect(mine, seen));
    }

    /// Whether it is the same defect as what other tools saw before.
    boolean meansSameAs(Finding finding) {
        Seen first = first();
        boolean otherTools = Collections.disjoint(finding.tools(), byTool.keySet());
        return otherTools
                && first.place().line() > 0
                && first.place().line() == finding.place().line()
                && RuleClasses.same(first.ruleClass(), cwes(), finding.rule(), finding.cwes());
    }

    private static boolean sameDefect(Seen one, Seen other) {
        return one.place().line() > 0
                && one.place().line() == other.place().line()
                && RuleClasses.same(
                        one.ruleClass(), one.rule().cwes(), other.ruleClass(), other.rule().cwes());
    }

    List<String> values(Fingerprint.Kind kind) {
        return fingerprints.stream()
                .filter(print -> print.kind() == kind)
                .map(Fingerprint::value)
                .toList();
    }

    List<Fingerprint> fingerprints() {
        return List.copyOf(fingerprints);
    }

    /// In the order of the tools' names.
    List<Seen> seen() {
        return List.copyOf(byTool.values());
    }

    Seen first() {
        return byTool.values().iterator().next();
    }

    /// Of all results that it stands for, equal ones included.
    List<String> names() {
        return List.copyOf(names);
    }

    int results() {
        return results;
    }

    List<String> tools() {
        return List.copyOf(byTool.keySet());
    }

    List<String> cwes() {
        var cwes = new TreeSet<String>();
        byTool.values().forEach(seen -> cwes.addAll(seen.rule().cwes()));
        return List.copyOf(cwes);
    }

    Severity severity() {
        return byTool.values().stream().map(Seen::severity).min(Severity::compareTo).orElseThrow();
    }
}
