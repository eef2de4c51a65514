package dev.writ.finding;

import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.project.ProjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What earlier scans found in a file: filed under its path, or reported under the same path by a
/// scan that had the source at hand and so knew it by a longer one, or the other way round.
final class KnownFindings {

    private final Table table;
    private final ProjectName project;
    private final boolean firstImport;

    private KnownFindings(Table table, ProjectName project, boolean firstImport) {
        this.table = table;
        this.project = project;
        this.firstImport = firstImport;
    }

    /// Where the project has no scan yet, nothing is known: what an interrupted import left behind
    /// is found again under the same ids.
    static KnownFindings of(Table table, ProjectName project) {
        Query scans = Query.ofIndex("PROJECT#" + project, "SCAN#").limit(1);
        return new KnownFindings(table, project, table.query(scans).items().isEmpty());
    }

    List<Finding> in(String path, List<Seen> seen) {
        if (firstImport) {
            return List.of();
        }
        var found = new LinkedHashMap<FindingId, Finding>();
        read(Query.of(Finding.inFile(project, path), "FINDING#"), found);
        seen.stream()
                .map(Seen::reported)
                .distinct()
                .map(reported -> Query.ofIndex(Finding.reportedAs(project, reported), "FINDING#"))
                .forEach(query -> read(query, found));
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
