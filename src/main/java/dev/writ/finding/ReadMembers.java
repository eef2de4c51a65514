package dev.writ.finding;

import dev.writ.finding.Group.Member;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads what a scan saw, finding by finding.
final class ReadMembers {

    private final Table table;
    private final Map<FindingId, List<Occurrence>> byFinding =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private final Map<AnalyzerRule, AnalyzerRule> rules = new HashMap<>();

    ReadMembers(Table table) {
        this.table = table;
    }

    List<Member> of(Scan scan) {
        Sighting.of(scan).forEach(this::readShard);
        return byFinding.entrySet().stream()
                .map(entry -> new Member(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void readShard(Query query) {
        Optional<String> next = Optional.empty();
        do {
            Page page = table.query(query.after(next));
            page.items().forEach(item -> add(Sighting.TYPE.value(item)));
            next = page.next();
        } while (next.isPresent());
    }

    /// Occurrences come in the order of their numbers; equal rules become one
    /// object. One code flow is enough for a reader.
    private void add(Sighting sighting) {
        var occurrence = sighting.occurrence();
        AnalyzerRule rule = rules.computeIfAbsent(occurrence.rule(), same -> same);
        var seen = byFinding.computeIfAbsent(sighting.finding(), any -> new ArrayList<>());
        var shared = occurrence.withRule(rule);
        seen.add(seen.isEmpty() ? shared : shared.withoutSteps());
    }
}
