package dev.writ.testing;

import dev.writ.draft.DraftFacts;
import dev.writ.draft.DraftId;
import dev.writ.execution.Caught;
import dev.writ.execution.RecordExecution;
import dev.writ.finding.Counts;
import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.governance.EmbeddedRules;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Table;
import dev.writ.project.Project;
import dev.writ.project.ProjectName;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import dev.writ.template.TemplateRef;
import dev.writ.token.Budget;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A scan whose walks have ended, put into the table without the import and most of the walks.
public final class WalkedScan {

    /// The rules of each of its prompts.
    public static final List<String> RULES = List.of("R-1", "R-2", "R-3", "R-4");

    private static final TemplateRef TEMPLATE = TemplateRef.parse("repair@1");

    public final ScanId id;
    private final ProjectName project;
    private final Table table;
    private final Clock clock;

    /// @param number different for each scan of a test
    public WalkedScan(Table table, Clock clock, ProjectName project, int number) {
        this.table = table;
        this.clock = clock;
        this.project = project;
        this.id = new ScanId("s-%020d".formatted(number));
        var scan =
                new Scan(
                        id,
                        project,
                        "report",
                        clock.instant(),
                        List.of("Tool 1"),
                        new Counts(0, 0, 0, 0, 0),
                        List.of(),
                        1,
                        0,
                        Optional.empty());
        table.write(List.of(Project.TYPE.put(new Project(project)), Scan.TYPE.create(scan)));
    }

    /// A prompt that this scan commits, and one group leads to.
    ///
    /// @param number different for each prompt of a test
    public PromptId prompt(int number) {
        return prompt(number, Severity.MEDIUM);
    }

    public PromptId prompt(int number, Severity severity) {
        Prompt prompt = committed(number, severity);
        table.write(Prompt.TYPE.create(prompt));
        plans(prompt, number);
        return prompt.id();
    }

    /// Records that a group of this scan led to a prompt, whoever committed it.
    public void plans(Prompt prompt, int group) {
        var facts =
                new DraftFacts(
                        prompt.draft(),
                        "security",
                        "",
                        TEMPLATE,
                        prompt.severity(),
                        prompt.priority());
        record(group, Optional.of(facts), Optional.of(prompt), Optional.empty());
    }

    /// Records that the walk of a group failed.
    public void fails(int group, String error) {
        var caught = new Caught(error, Optional.empty());
        record(group, Optional.empty(), Optional.empty(), Optional.of(caught));
    }

    /// As commit-draft makes it; not yet in the table.
    public Prompt committed(int number, Severity severity) {
        var draft = new DraftId("d-%020d".formatted(number));
        return new Prompt(
                new PromptId("p-%020d".formatted(number)),
                id,
                project,
                draft,
                List.of(new FindingId("f-0000000000-%020d".formatted(number))),
                number % 2 == 0 ? "security" : "testing",
                TEMPLATE,
                new EmbeddedRules(
                        draft,
                        List.of(),
                        "",
                        "",
                        RULES,
                        List.of(),
                        List.of(),
                        "",
                        1,
                        0,
                        Budget.DEFAULT,
                        Optional.empty()),
                Verdict.of(List.of()),
                severity,
                severity.priority(),
                Prompt.Status.PENDING,
                "0".repeat(64),
                1,
                clock.instant(),
                new Prompt.About("Tool", "rule", "Title", "src/A.java"),
                0);
    }

    private void record(
            int group,
            Optional<DraftFacts> draft,
            Optional<Prompt> prompt,
            Optional<Caught> failure) {
        new RecordExecution(table, clock)
                .run(
                        new RecordExecution.Input(
                                id,
                                new GroupId("g-%020d".formatted(group)),
                                draft,
                                Optional.empty(),
                                prompt.map(Prompt::commit),
                                failure));
    }
}
