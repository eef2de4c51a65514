package dev.writ.finding;

import dev.writ.finding.Group.Member;
import java.util.List;

/// Whether a filter lets a finding through.
final class Wanted {

    private final GroupFindings.Filter filter;
    private final List<Glob> paths;

    Wanted(GroupFindings.Filter filter) {
        this.filter = filter;
        this.paths = filter.paths().stream().map(Glob::new).toList();
    }

    boolean test(Member member) {
        return severityFits(member) && ruleFits(member) && pathFits(member);
    }

    private boolean severityFits(Member member) {
        return filter.atLeast().map(least -> member.severity().atLeast(least)).orElse(true);
    }

    private boolean ruleFits(Member member) {
        return filter.rules().isEmpty()
                || member.occurrences().stream()
                        .map(Occurrence::rule)
                        .anyMatch(
                                rule ->
                                        filter.rules().stream()
                                                .anyMatch(name -> isNamed(rule, name)));
    }

    private static boolean isNamed(AnalyzerRule rule, String name) {
        return name.equalsIgnoreCase(rule.id())
                || name.equalsIgnoreCase(rule.tool() + "/" + rule.id());
    }

    private boolean pathFits(Member member) {
        String path = member.first().place().path();
        return paths.isEmpty() || paths.stream().anyMatch(glob -> glob.matches(path));
    }
}
