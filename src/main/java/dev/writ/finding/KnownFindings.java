package dev.writ.finding;

import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.project.ProjectName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What earlier scans found in a file: filed under its path, or reported under the same path by a
/// scan that had the source at hand and so knew it by a longer one, or the other way round.
final class KnownFindings {

    private final Table table;
    private final ProjectName project;

    KnownFindings(Table table, ProjectName project) {
        this.table = table;
        this.project = project;
    }

    List<Finding> of(String path, Collection<String> reported) {
        var found = new LinkedHashMap<FindingId, Finding>();
        read(Query.of(Finding.inFile(project, path), "FINDING#"), found);
        for (String each : reported) {
            read(Query.ofIndex(Finding.reportedAs(project, each), "FINDING#"), found);
        }
        return List.copyOf(found.values());
    }

    private void read(Query query, Map<FindingId, Finding> found) {
        Optional<String> next = Optional.empty();
        do {
            Page page = table.query(query.after(next));
            page.items().stream()
                    .map(Finding.TYPE::value)
                    .forEach(finding -> found.putIfAbsent(finding.id(), finding));
            next = page.next();
        } while (next.isPresent());
    }
}
