package dev.writ.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Joins the results of one file: equal ones of one tool, equivalent ones of several.
final class JoinResults {

    private static final Comparator<Seen> BY_TOOL =
            Comparator.comparing((Seen seen) -> seen.rule().tool())
                    .thenComparing(Fingerprints.BY_PLACE);

    /// What makes two results of one tool the same sighting.
    private record Same(String tool, String rule, Place place, String message) {}

    private final Map<Same, List<Fingerprint>> fingerprints = new HashMap<>();
    private final Map<Same, Joined> same = new HashMap<>();
    private final Map<Integer, List<Joined>> byLine = new HashMap<>();
    private final List<Joined> all = new ArrayList<>();

    /// The findings that these results are, in the order of their places
    static List<Joined> of(List<Seen> seen, List<String> lineHashes) {
        var joining = new JoinResults();
        var unique = joining.distinct(seen);
        var prints = new Fingerprints(lineHashes);
        unique.forEach(each -> joining.fingerprints.put(sameOf(each), prints.of(each)));
        unique.stream().sorted(BY_TOOL).forEach(joining::join);
        seen.forEach(joining::countDuplicate);
        joining.all.sort(Comparator.comparing(Joined::first, Fingerprints.BY_PLACE));
        return joining.all;
    }

    private List<Seen> distinct(List<Seen> seen) {
        var first = new HashMap<Same, Seen>();
        seen.stream()
                .sorted(Fingerprints.BY_PLACE)
                .forEach(each -> first.putIfAbsent(sameOf(each), each));
        return first.values().stream().sorted(Fingerprints.BY_PLACE).toList();
    }

    private void join(Seen seen) {
        var prints = fingerprints.getOrDefault(sameOf(seen), List.of());
        var atLine = byLine.computeIfAbsent(seen.place().line(), any -> new ArrayList<>());
        Optional<Joined> accepting = atLine.stream().filter(each -> each.accepts(seen)).findFirst();
        Joined joined = accepting.orElseGet(() -> new Joined());
        joined.add(seen, prints);
        same.put(sameOf(seen), joined);
        if (accepting.isEmpty()) {
            atLine.add(joined);
            all.add(joined);
        }
    }

    private void countDuplicate(Seen seen) {
        Joined joined = same.get(sameOf(seen));
        if (joined != null) {
            joined.count(seen);
        }
    }

    private static Same sameOf(Seen seen) {
        return new Same(
                seen.rule().tool(), seen.rule().id(), seen.place(), seen.result().message());
    }
}
