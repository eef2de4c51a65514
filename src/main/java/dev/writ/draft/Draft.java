package dev.writ.draft;

import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Shard;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Work in progress for one group.
///
/// @param reason why this persona
/// @param inputs what the template is filled with, by name; grows until the text is rendered
/// @param touchedAt when it was begun, changed, or begun again; within a day of the last touch
/// @param experiment that chose the template's version, with the variant: `x-…/a`
public record Draft(
        DraftId id,
        ScanId scan,
        ProjectName project,
        GroupId group,
        List<FindingId> findings,
        String persona,
        String reason,
        TemplateRef template,
        Severity severity,
        Priority priority,
        Status status,
        Fields inputs,
        Instant createdAt,
        Instant touchedAt,
        Optional<String> experiment) {

    /// `draft → testing → ready → committed` (workshop); the chain goes from draft to committed.
    public enum Status {
        DRAFT,
        TESTING,
        READY,
        COMMITTED
    }

    public static final ItemType<Draft> TYPE =
            new ItemType<>(
                    "draft",
                    draft -> key(draft.id()),
                    Draft::index,
                    Draft::expiry,
                    Draft::write,
                    Draft::read);

    /// A draft that was not touched for so long is gone, even if {@link CleanDrafts} never ran.
    static final Duration KEPT = Duration.ofDays(90);

    /// Drafts that are not committed are spread over that many partitions of the index.
    private static final int SHARDS = 16;

    public Draft {
        findings = List.copyOf(findings);
    }

    /// One outside of any experiment.
    public Draft(
            DraftId id,
            ScanId scan,
            ProjectName project,
            GroupId group,
            List<FindingId> findings,
            String persona,
            String reason,
            TemplateRef template,
            Severity severity,
            Priority priority,
            Status status,
            Fields inputs,
            Instant createdAt,
            Instant touchedAt) {
        this(
                id,
                scan,
                project,
                group,
                findings,
                persona,
                reason,
                template,
                severity,
                priority,
                status,
                inputs,
                createdAt,
                touchedAt,
                Optional.empty());
    }

    private Optional<Instant> expiry() {
        return isCommitted() ? Optional.empty() : Optional.of(touchedAt.plus(KEPT));
    }

    private Optional<Key> index() {
        int shard = Shard.of(id.value(), SHARDS);
        return isCommitted()
                ? Optional.empty()
                : Optional.of(new Key(inShard(shard), Key.time(touchedAt) + "#" + id));
    }

    private static String inShard(int shard) {
        return "DRAFTS#" + shard;
    }

    public static Key key(DraftId id) {
        return new Key("DRAFT#" + id, "DRAFT");
    }

    /// Where the rules lie that were embedded into it; they go with it.
    public static Key rulesKey(DraftId id) {
        return new Key("DRAFT#" + id, "GOVERNANCE");
    }

    /// Those that are not committed, a query a partition, the longest untouched first.
    static List<Query> uncommitted() {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> Query.ofIndex(inShard(shard), ""))
                .toList();
    }

    /// It is a prompt: both were written together.
    boolean isCommitted() {
        return status == Status.COMMITTED;
    }

    /// Why a step did not write: somebody else did at the same moment.
    static Failure changed(DraftId id) {
        return new Failure.Conflict(
                Failure.Code.CONFLICT,
                "Draft " + id + " was changed at the same moment",
                "Repeat the step");
    }

    public DraftFacts facts() {
        return new DraftFacts(id, persona, reason, template, severity, priority);
    }

    public Draft withInputs(Fields newInputs, Instant now) {
        return new Draft(
                id,
                scan,
                project,
                group,
                findings,
                persona,
                reason,
                template,
                severity,
                priority,
                status,
                newInputs,
                createdAt,
                now,
                experiment);
    }

    Draft touched(Instant now) {
        return withInputs(inputs, now);
    }

    /// @param chosen experiment and variant, if one chose the version
    Draft in(Optional<String> chosen) {
        return new Draft(
                id, scan, project, group, findings, persona, reason, template, severity, priority,
                status, inputs, createdAt, touchedAt, chosen);
    }

    public Draft withStatus(Status newStatus) {
        return new Draft(
                id,
                scan,
                project,
                group,
                findings,
                persona,
                reason,
                template,
                severity,
                priority,
                newStatus,
                inputs,
                createdAt,
                touchedAt,
                experiment);
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
                .put("scan", scan.value())
                .put("project", project.value())
                .put("group", group.value())
                .put("findings", findings.stream().map(FindingId::value).toList())
                .put("persona", persona)
                .put("reason", reason)
                .put("template", template.toString())
                .put("severity", severity)
                .put("priority", priority)
                .put("status", status)
                .put("inputs", inputs)
                .put("createdAt", createdAt.toString())
                .put("touchedAt", touchedAt.toString())
                .put("experiment", experiment)
                .build();
    }

    private static Draft read(Fields fields) {
        return new Draft(
                new DraftId(fields.text("id")),
                new ScanId(fields.text("scan")),
                new ProjectName(fields.text("project")),
                new GroupId(fields.text("group")),
                fields.texts("findings").stream().map(FindingId::new).toList(),
                fields.text("persona"),
                fields.text("reason"),
                TemplateRef.parse(fields.text("template")),
                fields.choice("severity", Severity.class),
                fields.choice("priority", Priority.class),
                fields.choice("status", Status.class),
                fields.child("inputs"),
                Instant.parse(fields.text("createdAt")),
                Instant.parse(fields.text("touchedAt", fields.text("createdAt"))),
                fields.optionalText("experiment"));
    }
}
