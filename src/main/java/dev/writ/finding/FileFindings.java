package dev.writ.finding;

import dev.writ.project.ProjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Turns the results of one file into findings, known or new.
final class FileFindings {

    /// Tools whose words are kept of one finding; a further one adds nothing that helps to mend it.
    private static final int MAX_OCCURRENCES = 10;

    private final ProjectName project;
    private final ScanId scan;
    private final String path;
    private final List<Finding> known;
    private final Set<FindingId> used = new HashSet<>();

    /// @param known what earlier scans found in the file
    /// @param taken ids that cannot be given any more
    FileFindings(
            ProjectName project,
            ScanId scan,
            String path,
            List<Finding> known,
            Set<FindingId> taken) {
        this.project = project;
        this.scan = scan;
        this.path = path;
        this.known = known;
        used.addAll(taken);
        known.forEach(finding -> used.add(finding.id()));
    }

    /// @param source the text of the file; empty when it is not at hand
    List<Recognised> of(List<Seen> seen, Optional<String> source) {
        var lines = source.map(SourceLines::new);
        var placed = seen.stream().map(each -> placed(each, lines)).toList();
        var joined = JoinResults.of(placed, source.map(LineHash::ofLines).orElse(List.of()));
        var matched = new Matching(known).of(joined);
        var found = new ArrayList<Recognised>();
        for (Joined each : merged(joined, matched)) {
            Optional<Finding> before = Optional.ofNullable(matched.get(each));
            Finding finding = before.map(old -> again(old, each)).orElseGet(() -> first(each));
            boolean added = before.map(old -> old.firstScan().equals(scan)).orElse(true);
            found.add(
                    new Recognised(
                            finding,
                            added,
                            each.results(),
                            each.names(),
                            occurrences(each, lines)));
        }
        return found;
    }

    private static Seen placed(Seen seen, Optional<SourceLines> lines) {
        int offset = seen.result().offset();
        if (seen.place().line() > 0 || offset < 0 || lines.isEmpty()) {
            return seen;
        }
        int line = lines.get().lineAt(offset);
        var place = new Place(seen.place().path(), line, 0, line, 0);
        return new Seen(seen.result(), seen.name(), seen.reported(), place, seen.ruleClass());
    }

    /// Two that match the same known finding, each by another tool, are one.
    private static List<Joined> merged(List<Joined> joined, Map<Joined, Finding> matched) {
        var byFinding = new LinkedHashMap<FindingId, Joined>();
        var merged = new ArrayList<Joined>();
        for (Joined each : joined) {
            Finding finding = matched.get(each);
            Joined first = finding == null ? null : byFinding.putIfAbsent(finding.id(), each);
            if (first == null) {
                merged.add(each);
            } else {
                first.addAll(each);
            }
        }
        return merged;
    }

    private Finding first(Joined joined) {
        return new Finding(
                newId(joined.fingerprints().getFirst()),
                project,
                path,
                joined.first().reported(),
                joined.first().place(),
                joined.first().ruleClass(),
                joined.severity(),
                joined.cwes(),
                joined.tools(),
                joined.fingerprints(),
                scan,
                scan);
    }

    private Finding again(Finding old, Joined joined) {
        return new Finding(
                old.id(),
                project,
                old.path(),
                joined.first().reported(),
                joined.first().place(),
                old.rule(),
                joined.severity(),
                union(old.cwes(), joined.cwes()),
                union(old.tools(), joined.tools()),
                renewed(old.fingerprints(), joined.fingerprints()),
                old.firstScan(),
                scan);
    }

    private FindingId newId(Fingerprint strongest) {
        for (int n = 1; ; n++) {
            var id = FindingId.of(path, strongest, n);
            if (used.add(id)) {
                return id;
            }
        }
    }

    private static List<String> union(List<String> some, List<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// What a tool says now replaces what it said before, kind by kind; the rest stays.
    private static List<Fingerprint> renewed(List<Fingerprint> old, List<Fingerprint> now) {
        var all = new LinkedHashSet<>(now);
        for (Fingerprint print : old) {
            boolean replaced =
                    now.stream()
                            .anyMatch(
                                    each ->
                                            each.kind() == print.kind()
                                                    && each.tool().equals(print.tool()));
            if (!replaced) {
                all.add(print);
            }
        }
        return List.copyOf(all);
    }

    private static List<Occurrence> occurrences(Joined joined, Optional<SourceLines> lines) {
        return joined.seen().stream()
                .limit(MAX_OCCURRENCES)
                .map(seen -> occurrence(seen, lines))
                .toList();
    }

    private static Occurrence occurrence(Seen seen, Optional<SourceLines> lines) {
        Optional<Excerpt> excerpt =
                lines.flatMap(text -> text.around(seen.place())).or(() -> seen.result().snippet());
        return new Occurrence(
                seen.rule(),
                seen.severity(),
                seen.result().priority(),
                seen.result().message(),
                seen.place(),
                excerpt,
                seen.result().steps());
    }
}
