package dev.writ.finding;

import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One finding: as a scan saw it, and as its project knows it.
@Singleton
public class FindFinding {

    private final Table table;

    public FindFinding(Table table) {
        this.table = table;
    }

    /// @return empty when the scan did not see it
    public Optional<ListFindings.Sighted> in(Scan scan, FindingId finding) {
        int shard = Math.floorMod(finding.value().hashCode(), scan.shards());
        var query = Query.of(Sighting.partition(scan.id(), shard), "FINDING#" + finding + "#");
        List<Occurrence> occurrences =
                table.query(query).items().stream()
                        .map(item -> Sighting.TYPE.value(item).occurrence())
                        .toList();
        return occurrences.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListFindings.Sighted(finding, occurrences));
    }

    /// @return empty when a scan saw it under a path that the project does not know it by
    public Optional<Finding> of(Scan scan, ListFindings.Sighted sighted) {
        String sort = "FINDING#" + sighted.finding();
        return paths(sighted)
                .flatMap(path -> filed(new Key(Finding.inFile(scan.project(), path), sort)))
                .findFirst()
                .or(() -> reported(scan, sighted, sort));
    }

    private Stream<Finding> filed(Key key) {
        return Finding.TYPE.find(table, key).stream().map(stored -> stored.value());
    }

    private Optional<Finding> reported(Scan scan, ListFindings.Sighted sighted, String sort) {
        return paths(sighted)
                .map(path -> Query.ofIndex(Finding.reportedAs(scan.project(), path), sort))
                .flatMap(query -> table.query(query).items().stream())
                .map(Finding.TYPE::value)
                .findFirst();
    }

    private static Stream<String> paths(ListFindings.Sighted sighted) {
        return sighted.occurrences().stream().map(each -> each.place().path()).distinct();
    }
}
