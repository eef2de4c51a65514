package dev.writ.evidence;

import dev.writ.finding.Finding;
import dev.writ.finding.ListFindings;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Scan;
import dev.writ.finding.Severity;
import dev.writ.kernel.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a statement says of a finding and of the scan that saw it.
final class FindingFacts {

    private FindingFacts() {}

    static Map<String, Object> scan(Scan scan) {
        return Map.of(
                "id",
                scan.id().value(),
                "project",
                scan.project().value(),
                "name",
                scan.name(),
                "importedAt",
                scan.importedAt().toString(),
                "tools",
                scan.tools());
    }

    /// @param known as the project knows it
    static Map<String, Object> of(ListFindings.Sighted sighted, Optional<Finding> known) {
        var facts = new TreeMap<String, Object>();
        facts.put("id", sighted.finding().value());
        facts.put("severity", Fields.word(worst(sighted)));
        facts.put("occurrences", sighted.occurrences().stream().map(FindingFacts::seen).toList());
        known.ifPresent(
                finding -> {
                    facts.put("class", finding.rule());
                    facts.put("tools", finding.tools());
                    facts.put("firstScan", finding.firstScan().value());
                    facts.put("lastScan", finding.lastScan().value());
                });
        return facts;
    }

    private static Severity worst(ListFindings.Sighted sighted) {
        return sighted.occurrences().stream()
                .map(Occurrence::severity)
                .min(Severity::compareTo)
                .orElseThrow();
    }

    private static Map<String, Object> seen(Occurrence occurrence) {
        return Map.of(
                "tool",
                occurrence.rule().tool(),
                "rule",
                occurrence.rule().id(),
                "severity",
                Fields.word(occurrence.severity()),
                "path",
                occurrence.place().path(),
                "line",
                occurrence.place().line());
    }
}
