package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.execution.ListExecutions;
import dev.writ.execution.ReportExecution;
import dev.writ.execution.ReportOutcome;
import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.project.ProjectName;
import dev.writ.prompt.FindPrompt;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import dev.writ.prompt.ReplayPrompt;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalLong;

/// Prompt work over the store of this process.
@Singleton
class LocalPrompts implements PromptDesk {

    private final LocalJson json;
    private final ListPrompts listPrompts;
    private final FindPrompt findPrompt;
    private final ListExecutions listExecutions;
    private final ReportExecution reportExecution;
    private final ReportOutcome reportOutcome;
    private final ReplayPrompt replayPrompt;

    LocalPrompts(
            LocalJson json,
            ListPrompts listPrompts,
            FindPrompt findPrompt,
            ListExecutions listExecutions,
            ReportExecution reportExecution,
            ReportOutcome reportOutcome,
            ReplayPrompt replayPrompt) {
        this.json = json;
        this.listPrompts = listPrompts;
        this.findPrompt = findPrompt;
        this.listExecutions = listExecutions;
        this.reportExecution = reportExecution;
        this.reportOutcome = reportOutcome;
        this.replayPrompt = replayPrompt;
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        Fields fields = LocalJson.fields(filter);
        return json.tree(
                listPrompts.run(
                        new ListPrompts.Input(
                                new ListPrompts.Filter(
                                        fields.optionalText("scan").map(ScanId::new),
                                        fields.optionalText("project").map(ProjectName::new),
                                        fields.optionalText("persona"),
                                        fields.optionalChoice("status", Prompt.Status.class),
                                        fields.optionalChoice("severity", Severity.class),
                                        fields.optionalChoice("priority", Priority.class)),
                                LocalJson.paging(filter))));
    }

    @Override
    public JsonNode find(String prompt) {
        return json.tree(findPrompt.run(new PromptId(prompt)));
    }

    @Override
    public JsonNode executions(String prompt, Map<String, String> paging) {
        return json.tree(
                listExecutions.run(
                        new ListExecutions.Input(new PromptId(prompt), LocalJson.paging(paging))));
    }

    @Override
    public JsonNode report(String prompt, JsonNode report) {
        return json.tree(
                reportExecution.run(
                        new ReportExecution.Input(
                                new PromptId(prompt),
                                json.read(report, ReportExecution.Report.class),
                                OptionalLong.empty(),
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode outcome(String prompt, JsonNode said) {
        return json.tree(
                reportOutcome.run(
                        new ReportOutcome.Input(
                                new PromptId(prompt),
                                json.read(said, ReportOutcome.Said.class),
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode replay(String prompt, boolean today) {
        return json.tree(replayPrompt.run(new ReplayPrompt.Input(new PromptId(prompt), today)));
    }
}
