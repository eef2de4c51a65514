package dev.writ.draft;

import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Work in progress for one group.
///
/// @param reason why this persona
/// @param inputs what the template is filled with, by name; grows until the text is rendered
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
        Instant createdAt) {

    /// `draft → testing → ready → committed` (workshop); the chain goes from draft to committed.
    public enum Status {
        DRAFT,
        TESTING,
        READY,
        COMMITTED
    }

    public static final ItemType<Draft> TYPE =
            ItemType.of("draft", draft -> key(draft.id()), Draft::write, Draft::read)
                    .expiringAt(Draft::expiry);

    /// A draft that was not committed by then is gone.
    private static final Duration KEPT = Duration.ofDays(30);

    public Draft {
        findings = List.copyOf(findings);
    }

    private Optional<Instant> expiry() {
        return status == Status.COMMITTED ? Optional.empty() : Optional.of(createdAt.plus(KEPT));
    }

    public static Key key(DraftId id) {
        return new Key("DRAFT#" + id, "DRAFT");
    }

    public DraftFacts facts() {
        return new DraftFacts(id, persona, reason, template, severity, priority);
    }

    public Draft withInputs(Fields newInputs) {
        return new Draft(
                id, scan, project, group, findings, persona, reason, template, severity, priority,
                status, newInputs, createdAt);
    }

    public Draft withStatus(Status newStatus) {
        return new Draft(
                id, scan, project, group, findings, persona, reason, template, severity, priority,
                newStatus, inputs, createdAt);
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
                Instant.parse(fields.text("createdAt")));
    }
}
