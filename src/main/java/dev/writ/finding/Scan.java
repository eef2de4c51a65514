package dev.writ.finding;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.project.ProjectName;
import java.time.Instant;
import java.util.List;

/// One completed import of analysis results. It is written last: what has no scan was interrupted.
///
/// @param name what the user calls it; the first report's name by default
/// @param tools analyzers with their versions, such as `PMD 7.11.0`
/// @param warnings what the import noticed, one sentence each
/// @param shards partitions its occurrences are spread over; 1 for up to 1,000
/// @param contextParts items that hold what was told beside findings; 0 for most scans
public record Scan(
        ScanId id,
        ProjectName project,
        String name,
        Instant importedAt,
        List<String> tools,
        Counts counts,
        List<String> warnings,
        int shards,
        int contextParts) {

    public static final ItemType<Scan> TYPE =
            ItemType.of("scan", scan -> key(scan.id()), Scan::write, Scan::read)
                    .indexedBy(
                            scan ->
                                    new Key(
                                            "PROJECT#" + scan.project(),
                                            "SCAN#"
                                                    + Key.time(scan.importedAt())
                                                    + "#"
                                                    + scan.id()));

    public Scan {
        tools = List.copyOf(tools);
        warnings = List.copyOf(warnings);
    }

    Scan withCounts(Counts newCounts) {
        return new Scan(
                id,
                project,
                name,
                importedAt,
                tools,
                newCounts,
                warnings,
                shards,
                contextParts);
    }

    public static Key key(ScanId id) {
        return new Key("SCAN#" + id, "SCAN");
    }

    private Fields write() {
        var fields = Fields.builder();
        if (contextParts > 0) {
            fields.put("contextParts", contextParts);
        }
        return fields.put("id", id.value())
                .put("project", project.value())
                .put("name", name)
                .put("importedAt", importedAt.toString())
                .put("tools", tools)
                .put("read", counts.read())
                .put("joined", counts.joined())
                .put("new", counts.added())
                .put("known", counts.known())
                .put("suppressed", counts.suppressed())
                .put("warnings", warnings)
                .put("shards", shards)
                .build();
    }

    private static Scan read(Fields fields) {
        return new Scan(
                new ScanId(fields.text("id")),
                new ProjectName(fields.text("project")),
                fields.text("name"),
                Instant.parse(fields.text("importedAt")),
                fields.texts("tools"),
                new Counts(
                        (int) fields.number("read"),
                        (int) fields.number("joined"),
                        (int) fields.number("new"),
                        (int) fields.number("known"),
                        (int) fields.number("suppressed")),
                fields.texts("warnings"),
                (int) fields.number("shards"),
                (int) fields.optionalNumber("contextParts").orElse(0));
    }
}
