package dev.writ.finding;

import dev.writ.project.ProjectName;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Turns the results of an import into findings, file by file.
final class RecogniseFindings {

    private final ProjectName project;
    private final ScanId scan;
    private final LocateResults located;
    private final KnownFindings known;

    RecogniseFindings(
            ProjectName project, ScanId scan, LocateResults located, KnownFindings known) {
        this.project = project;
        this.scan = scan;
        this.located = located;
        this.known = known;
    }

    /// @param reported is told of what somebody must act on
    /// @param suppressed is told of what the analyzer calls accepted: findings of their own, which
    ///     change nothing about the others
    void each(
            Suppressed suppressions,
            Consumer<Recognised> reported,
            Consumer<Recognised> suppressed) {
        SortedMap<String, List<Seen>> byPath = located.byPath();
        SortedMap<String, List<Seen>> accepted = located.byPath(suppressions::inForce);
        var paths = new TreeSet<>(byPath.keySet());
        paths.addAll(accepted.keySet());
        for (String path : paths) {
            var found = of(path, byPath.getOrDefault(path, List.of()), Set.of());
            var taken = found.stream().map(each -> each.finding().id()).collect(Collectors.toSet());
            found.forEach(reported);
            of(path, accepted.getOrDefault(path, List.of()), taken).forEach(suppressed);
        }
    }

    /// @param taken ids that other results have got
    private List<Recognised> of(String path, List<Seen> seen, Set<FindingId> taken) {
        if (seen.isEmpty()) {
            return List.of();
        }
        var free =
                known.in(path, seen).stream().filter(each -> !taken.contains(each.id())).toList();
        return new FileFindings(project, scan, path, free, taken).of(seen, located.source(path));
    }
}
