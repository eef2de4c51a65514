package dev.writ.prompt;

import dev.writ.draft.DraftId;
import dev.writ.finding.FindingId;
import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.governance.EmbeddedRules;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateRef;
import java.time.Instant;
import java.util.List;

/// A committed, immutable, rendered draft (ledger S0-61…71). Only its status moves.
///
/// @param scan the scan that first committed it
/// @param embedded rules, safety checks and rollback steps as the text has them
/// @param verdict what validation said; never blocked
/// @param sha256 hash of the text, under which the table holds it
/// @param tokens what the text costs
public record Prompt(
        PromptId id,
        ScanId scan,
        ProjectName project,
        DraftId draft,
        List<FindingId> findings,
        String persona,
        TemplateRef template,
        EmbeddedRules embedded,
        Verdict verdict,
        Severity severity,
        Priority priority,
        Status status,
        String sha256,
        int tokens,
        Instant createdAt) {

    /// The stored contract of the sources (ledger S0-69, note 15).
    public enum Status {
        PENDING,
        EXECUTING,
        COMPLETED,
        FAILED
    }

    public static final ItemType<Prompt> TYPE =
            ItemType.of("prompt", prompt -> key(prompt.id()), Prompt::write, Prompt::read)
                    .indexedBy(Prompt::index);

    public Prompt {
        findings = List.copyOf(findings);
    }

    public static Key key(PromptId id) {
        return new Key("PROMPT#" + id, "PROMPT");
    }

    public Commit commit() {
        return new Commit(id, sha256, scan, createdAt);
    }

    /// A project's prompts, those to act on first in front.
    private Key index() {
        return new Key(
                "PROJECT#" + project + "#PROMPTS",
                priority + "#" + priorityWithin(severity) + "#" + id);
    }

    /// Letters whose order is that of the severities, worst first.
    private static char priorityWithin(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 'a';
            case HIGH -> 'b';
            case MEDIUM -> 'c';
            case LOW -> 'd';
            case NOTE -> 'e';
        };
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
                .put("scan", scan.value())
                .put("project", project.value())
                .put("draft", draft.value())
                .put("findings", findings.stream().map(FindingId::value).toList())
                .put("persona", persona)
                .put("template", template.toString())
                .put("embedded", EmbeddedRules.TYPE.item(embedded).fields())
                .put("verdict", verdict.status())
                .putAll("violations", verdict.violations().stream().map(Prompt::write).toList())
                .put("severity", severity)
                .put("priority", priority)
                .put("status", status)
                .put("sha256", sha256)
                .put("tokens", tokens)
                .put("createdAt", createdAt.toString())
                .build();
    }

    private static Fields write(Verdict.Violation violation) {
        return Fields.builder()
                .put("rule", violation.rule())
                .put("severity", violation.severity())
                .put("message", violation.message())
                .put("remedy", violation.remedy())
                .build();
    }

    private static Prompt read(Fields fields) {
        return new Prompt(
                new PromptId(fields.text("id")),
                new ScanId(fields.text("scan")),
                new ProjectName(fields.text("project")),
                new DraftId(fields.text("draft")),
                fields.texts("findings").stream().map(FindingId::new).toList(),
                fields.text("persona"),
                TemplateRef.parse(fields.text("template")),
                EmbeddedRules.TYPE.read().apply(fields.child("embedded")),
                new Verdict(
                        fields.choice("verdict", Verdict.Status.class),
                        fields.children("violations").stream().map(Prompt::violation).toList()),
                fields.choice("severity", Severity.class),
                fields.choice("priority", Priority.class),
                fields.choice("status", Status.class),
                fields.text("sha256"),
                (int) fields.number("tokens"),
                Instant.parse(fields.text("createdAt")));
    }

    private static Verdict.Violation violation(Fields fields) {
        return new Verdict.Violation(
                fields.text("rule"),
                fields.choice("severity", Verdict.Severity.class),
                fields.text("message"),
                fields.text("remedy"));
    }
}
