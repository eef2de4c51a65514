package dev.writ.prompt;

import com.fasterxml.jackson.annotation.JsonProperty;
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
/// @param about what the analyzer reported
/// @param attempts how often an agent has begun with it
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
        Instant createdAt,
        About about,
        int attempts) {

    /// What a prompt is about, in words fit for a list: cleaned, one line each.
    ///
    /// @param path of its first place; empty when the analyzer named no file
    public record About(String tool, String rule, String title, String path) {

        /// Of a prompt that was committed before prompts said it.
        static final About UNKNOWN = new About("", "", "", "");
    }

    /// The stored contract of the sources (ledger S0-69, note 15).
    public enum Status {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("executing")
        EXECUTING,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("failed")
        FAILED
    }

    private static final String VERDICT = "verdict";

    public static final ItemType<Prompt> TYPE =
            ItemType.of("prompt", prompt -> key(prompt.id()), Prompt::write, Prompt::read)
                    .indexedBy(Prompt::index);

    public Prompt {
        findings = List.copyOf(findings);
    }

    public static Key key(PromptId id) {
        return new Key("PROMPT#" + id, "PROMPT");
    }

    /// Where it stands in a list: those to act on first in front.
    public static String order(Priority priority, Severity severity, PromptId id) {
        return priority + "#" + priorityWithin(severity) + "#" + id;
    }

    public Prompt with(Status newStatus, int newAttempts) {
        return new Prompt(
                id,
                scan,
                project,
                draft,
                findings,
                persona,
                template,
                embedded,
                verdict,
                severity,
                priority,
                newStatus,
                sha256,
                tokens,
                createdAt,
                about,
                newAttempts);
    }

    public Commit commit() {
        return new Commit(id, sha256, scan, createdAt);
    }

    /// The partition of a project's prompts in the index.
    static String inProject(ProjectName project) {
        return "PROJECT#" + project + "#PROMPTS";
    }

    private Key index() {
        return new Key(inProject(project), order(priority, severity, id));
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
        return verdict.write(Fields.builder(), VERDICT)
                .put("id", id.value())
                .put("scan", scan.value())
                .put("project", project.value())
                .put("draft", draft.value())
                .put("findings", findings.stream().map(FindingId::value).toList())
                .put("persona", persona)
                .put("template", template.toString())
                .put("embedded", EmbeddedRules.TYPE.item(embedded).fields())
                .put("severity", severity)
                .put("priority", priority)
                .put("status", status)
                .put("sha256", sha256)
                .put("tokens", tokens)
                .put("createdAt", createdAt.toString())
                .put(
                        "about",
                        Fields.builder()
                                .put("tool", about.tool())
                                .put("rule", about.rule())
                                .put("title", about.title())
                                .put("path", about.path())
                                .build())
                .put("attempts", attempts)
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
                Verdict.read(fields, VERDICT),
                fields.choice("severity", Severity.class),
                fields.choice("priority", Priority.class),
                fields.choice("status", Status.class),
                fields.text("sha256"),
                (int) fields.number("tokens"),
                Instant.parse(fields.text("createdAt")),
                fields.optionalChild("about").map(Prompt::about).orElse(About.UNKNOWN),
                (int) fields.optionalNumber("attempts").orElse(0));
    }

    private static About about(Fields fields) {
        return new About(
                fields.text("tool", ""),
                fields.text("rule", ""),
                fields.text("title", ""),
                fields.text("path", ""));
    }
}
