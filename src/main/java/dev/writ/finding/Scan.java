package dev.writ.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.project.ProjectName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One completed import of analysis results. It is written last: what has no scan was interrupted.
///
/// @param name what the user calls it; the first report's name by default
/// @param tools analyzers with their versions, such as `PMD 7.11.0`
/// @param warnings what the import noticed, one sentence each
/// @param shards partitions its occurrences are spread over; 1 for up to 1,000
/// @param contextParts items that hold what was told beside findings; 0 for most scans
/// @param deletedAt since when it is being removed: from then on it counts as absent
public record Scan(
        ScanId id,
        ProjectName project,
        String name,
        Instant importedAt,
        List<String> tools,
        Counts counts,
        List<String> warnings,
        @JsonIgnore int shards,
        @JsonIgnore int contextParts,
        @JsonIgnore Optional<Instant> deletedAt) {

    public static final ItemType<Scan> TYPE =
            ItemType.of("scan", scan -> key(scan.id()), Scan::write, Scan::read)
                    .indexedBy(
                            scan ->
                                    new Key(
                                            inProject(scan.project()),
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
                contextParts,
                deletedAt);
    }

    Scan deleted(Instant at) {
        return new Scan(
                id,
                project,
                name,
                importedAt,
                tools,
                counts,
                warnings,
                shards,
                contextParts,
                Optional.of(at));
    }

    /// @throws Failed when there is no such scan
    public static Scan need(Table table, ScanId id) {
        return find(table, id)
                .map(Stored::value)
                .orElseThrow(
                        () -> Failed.notFound("There is no scan " + id, "Import the report first"));
    }

    static Optional<Stored<Scan>> find(Table table, ScanId id) {
        return TYPE.find(table, key(id)).filter(scan -> scan.value().deletedAt().isEmpty());
    }

    /// The partition of a project's scans in the index.
    static String inProject(ProjectName project) {
        return "PROJECT#" + project;
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
                .put("deletedAt", deletedAt.map(Instant::toString))
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
                (int) fields.optionalNumber("contextParts").orElse(0),
                fields.optionalText("deletedAt").map(Instant::parse));
    }
}
