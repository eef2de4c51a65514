package dev.writ.finding;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.project.ProjectName;
import java.util.List;

/// One problem of a project, whichever tools see it and however often.
///
/// @param path under which it is filed: that of its first place
/// @param reported the path of its last place as far as the report alone told it
/// @param place where it was last seen
/// @param rule the class of its rule, see {@link RuleClasses}
/// @param severity the worst that the last scan gave it
/// @param cwes of all tools that see it
/// @param tools names of the analyzers that have seen it
/// @param fingerprints by which the next scan recognises it
public record Finding(
        FindingId id,
        ProjectName project,
        String path,
        String reported,
        Place place,
        String rule,
        Severity severity,
        List<String> cwes,
        List<String> tools,
        List<Fingerprint> fingerprints,
        ScanId firstScan,
        ScanId lastScan) {

    /// Far more than see one defect; what is beyond is not kept.
    private static final int MAX_TOOLS = 50;

    private static final int MAX_FINGERPRINTS = 200;

    public static final ItemType<Finding> TYPE =
            ItemType.of("finding", Finding::key, Finding::write, Finding::read)
                    .indexedBy(
                            finding ->
                                    new Key(
                                            reportedAs(finding.project(), finding.reported()),
                                            "FINDING#" + finding.id()));

    public Finding {
        cwes = cwes.stream().limit(MAX_TOOLS).toList();
        tools = tools.stream().limit(MAX_TOOLS).toList();
        fingerprints = fingerprints.stream().limit(MAX_FINGERPRINTS).toList();
    }

    private Key key() {
        return new Key(inFile(project, path), "FINDING#" + id);
    }

    /// The partition of a file's findings: an import reads them with one query.
    static String inFile(ProjectName project, String path) {
        return "FILE#" + project + "#" + Hash.id(20, List.of(path));
    }

    /// Their partition in the index, by the path that is known even without the source.
    static String reportedAs(ProjectName project, String reported) {
        return "REPORTED#" + project + "#" + Hash.id(20, List.of(reported));
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
                .put("project", project.value())
                .put("path", path)
                .put("reported", reported)
                .put("place", place.write())
                .put("rule", rule)
                .put("severity", severity)
                .put("cwes", cwes)
                .put("tools", tools)
                .put("fingerprints", fingerprints.stream().map(Fingerprint::toString).toList())
                .put("firstScan", firstScan.value())
                .put("lastScan", lastScan.value())
                .build();
    }

    private static Finding read(Fields fields) {
        return new Finding(
                new FindingId(fields.text("id")),
                new ProjectName(fields.text("project")),
                fields.text("path"),
                fields.text("reported"),
                Place.read(fields.child("place")),
                fields.text("rule"),
                fields.choice("severity", Severity.class),
                fields.texts("cwes"),
                fields.texts("tools"),
                fields.texts("fingerprints").stream().map(Fingerprint::parse).toList(),
                new ScanId(fields.text("firstScan")),
                new ScanId(fields.text("lastScan")));
    }
}
