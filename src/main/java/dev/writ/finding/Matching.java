package dev.writ.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recognises what earlier scans have seen in one file. Stronger fingerprints go first over all
/// results; a known finding is given to each tool at most once.
final class Matching {

    private record Taken(FindingId finding, String tool) {}

    private final List<Finding> known;
    private final Map<Integer, List<Finding>> byLine = new HashMap<>();
    private final Map<Joined, Finding> matched = new HashMap<>();
    private final Set<Taken> taken = new HashSet<>();
    private final Set<FindingId> seenAgain = new HashSet<>();

    Matching(List<Finding> known) {
        this.known = known;
        for (Finding finding : known) {
            byLine.computeIfAbsent(finding.place().line(), any -> new ArrayList<>()).add(finding);
        }
    }

    Map<Joined, Finding> of(List<Joined> found) {
        for (Fingerprint.Kind kind : Fingerprint.Kind.values()) {
            var byValue = byValue(kind);
            for (Joined joined : found) {
                match(joined, joined.values(kind), byValue);
            }
        }
        found.forEach(this::matchByPlace);
        return matched;
    }

    private Map<String, List<Finding>> byValue(Fingerprint.Kind kind) {
        var byValue = new HashMap<String, List<Finding>>();
        for (Finding finding : known) {
            finding.fingerprints().stream()
                    .filter(print -> print.kind() == kind)
                    .forEach(
                            print ->
                                    byValue.computeIfAbsent(print.value(), any -> new ArrayList<>())
                                            .add(finding));
        }
        return byValue;
    }

    private void match(Joined joined, List<String> values, Map<String, List<Finding>> byValue) {
        if (matched.containsKey(joined)) {
            return;
        }
        values.stream()
                .flatMap(value -> byValue.getOrDefault(value, List.of()).stream())
                .filter(finding -> isFree(finding, joined))
                .findFirst()
                .ifPresent(finding -> take(joined, finding));
    }

    /// What another tool saw at the same line joins, as it would have within one import. Of what
    /// this import has seen again the line is known anew, so the old one proves nothing.
    private void matchByPlace(Joined joined) {
        if (matched.containsKey(joined)) {
            return;
        }
        Optional<Finding> same =
                byLine.getOrDefault(joined.first().place().line(), List.of()).stream()
                        .filter(finding -> joined.meansSameAs(finding))
                        .filter(finding -> !seenAgain.contains(finding.id()))
                        .findFirst();
        same.ifPresent(finding -> take(joined, finding));
    }

    private boolean isFree(Finding finding, Joined joined) {
        return joined.tools().stream()
                .noneMatch(tool -> taken.contains(new Taken(finding.id(), tool)));
    }

    private void take(Joined joined, Finding finding) {
        matched.put(joined, finding);
        seenAgain.add(finding.id());
        joined.tools().forEach(tool -> taken.add(new Taken(finding.id(), tool)));
    }
}
