package dev.writ.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.audit.ListEvents;
import dev.writ.evidence.FindEvidence;
import dev.writ.execution.FindTracking;
import dev.writ.execution.ListExecutions;
import dev.writ.execution.ReportExecution;
import dev.writ.execution.ReportOutcome;
import dev.writ.finding.DeleteScan;
import dev.writ.finding.FindScan;
import dev.writ.finding.FindingId;
import dev.writ.finding.ImportScan;
import dev.writ.finding.ListFindings;
import dev.writ.finding.ListScans;
import dev.writ.finding.Priority;
import dev.writ.finding.Report;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.finding.SourceTree;
import dev.writ.governance.ListRules;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Paging;
import dev.writ.plan.ChangeSettings;
import dev.writ.plan.FindProgress;
import dev.writ.plan.PlanScan;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.project.SaveSettings;
import dev.writ.prompt.FindPrompt;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import dev.writ.waiver.AdoptWaiver;
import dev.writ.waiver.GrantWaiver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Asks the use cases, over the store of this process.
@Singleton
class LocalDesk implements Desk {

    private final ObjectMapper json;
    private final ListScans listScans;
    private final FindScan findScan;
    private final ListFindings listFindings;
    private final ListEvents listEvents;
    private final FindProgress findProgress;
    private final ImportScan importScan;
    private final PlanScan planScan;
    private final DeleteScan deleteScan;
    private final ListPrompts listPrompts;
    private final FindPrompt findPrompt;
    private final ListExecutions listExecutions;
    private final ReportExecution reportExecution;
    private final ListRules listRules;
    private final FindSettings findSettings;
    private final ChangeSettings changeSettings;
    private final LocalWaivers waivers;
    private final LocalChanges changes;
    private final LocalEvidence evidence;

    LocalDesk(
            ObjectMapper json,
            ListScans listScans,
            FindScan findScan,
            ListFindings listFindings,
            ListEvents listEvents,
            FindProgress findProgress,
            ImportScan importScan,
            PlanScan planScan,
            DeleteScan deleteScan,
            ListPrompts listPrompts,
            FindPrompt findPrompt,
            ListExecutions listExecutions,
            ReportExecution reportExecution,
            ListRules listRules,
            FindSettings findSettings,
            ChangeSettings changeSettings,
            LocalWaivers waivers,
            LocalChanges changes,
            LocalEvidence evidence) {
        this.json = json;
        this.listScans = listScans;
        this.findScan = findScan;
        this.listFindings = listFindings;
        this.listEvents = listEvents;
        this.findProgress = findProgress;
        this.importScan = importScan;
        this.planScan = planScan;
        this.deleteScan = deleteScan;
        this.listPrompts = listPrompts;
        this.findPrompt = findPrompt;
        this.listExecutions = listExecutions;
        this.reportExecution = reportExecution;
        this.listRules = listRules;
        this.findSettings = findSettings;
        this.changeSettings = changeSettings;
        this.waivers = waivers;
        this.changes = changes;
        this.evidence = evidence;
    }

    @Override
    public JsonNode scans(Map<String, String> filter) {
        var input =
                new ListScans.Input(
                        fields(filter).optionalText("project").map(ProjectName::new),
                        paging(filter));
        return json(listScans.run(input));
    }

    @Override
    public JsonNode scan(String scan) {
        return json(findScan.run(new ScanId(scan)));
    }

    @Override
    public JsonNode findings(String scan, Map<String, String> paging) {
        return json(listFindings.run(new ListFindings.Input(new ScanId(scan), paging(paging))));
    }

    @Override
    public JsonNode events(String scan, Map<String, String> paging) {
        return json(
                listEvents.run(
                        new ListEvents.Input(new ScanId(scan).value(), false, paging(paging))));
    }

    @Override
    public JsonNode progress(String scan, boolean recount) {
        return json(findProgress.run(new FindTracking.Input(new ScanId(scan), recount)));
    }

    @Override
    public JsonNode importScan(String project, String name, Report report) {
        return json(
                importScan.run(
                        new ImportScan.Input(
                                new ProjectName(project), name, List.of(report), SourceTree.NONE)));
    }

    @Override
    public JsonNode plan(String scan, JsonNode wish) {
        return json(
                planScan.run(
                        new PlanScan.Input(new ScanId(scan), read(wish, PlanScan.Wish.class))));
    }

    @Override
    public void deleteScan(String scan) {
        deleteScan.run(new DeleteScan.Input(new ScanId(scan), Actor.LOCAL));
    }

    @Override
    public JsonNode prompts(Map<String, String> filter) {
        Fields fields = fields(filter);
        return json(
                listPrompts.run(
                        new ListPrompts.Input(
                                new ListPrompts.Filter(
                                        fields.optionalText("scan").map(ScanId::new),
                                        fields.optionalText("project").map(ProjectName::new),
                                        fields.optionalText("persona"),
                                        fields.optionalChoice("status", Prompt.Status.class),
                                        fields.optionalChoice("severity", Severity.class),
                                        fields.optionalChoice("priority", Priority.class)),
                                paging(filter))));
    }

    @Override
    public JsonNode prompt(String prompt) {
        return json(findPrompt.run(new PromptId(prompt)));
    }

    @Override
    public JsonNode executions(String prompt, Map<String, String> paging) {
        return json(
                listExecutions.run(new ListExecutions.Input(new PromptId(prompt), paging(paging))));
    }

    @Override
    public JsonNode report(String prompt, JsonNode report) {
        return json(
                reportExecution.run(
                        new ReportExecution.Input(
                                new PromptId(prompt),
                                read(report, ReportExecution.Report.class),
                                OptionalLong.empty(),
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode rules(Optional<String> project) {
        return json(listRules.run(project.map(ProjectName::new)));
    }

    @Override
    public JsonNode rule(String rule, Optional<String> project) {
        return json(listRules.rule(project.map(ProjectName::new), rule));
    }

    @Override
    public JsonNode ruleCoverage(Optional<String> project) {
        return json(listRules.coverage(project.map(ProjectName::new)));
    }

    @Override
    public JsonNode settings(String project) {
        return json(findSettings.run(new ProjectName(project)).value());
    }

    @Override
    public JsonNode changeSettings(String project, String where, String text) {
        return json(
                changeSettings
                        .run(
                                new ChangeSettings.Input(
                                        new SaveSettings.Text(
                                                new ProjectName(project), where, text),
                                        OptionalLong.empty(),
                                        Actor.LOCAL))
                        .value());
    }

    @Override
    public JsonNode waivers(Map<String, String> filter) {
        return json(waivers.list(fields(filter), paging(filter)));
    }

    @Override
    public JsonNode waiver(String waiver) {
        return json(waivers.find(waiver));
    }

    @Override
    public JsonNode grantWaiver(JsonNode request) {
        return json(waivers.grant(read(request, GrantWaiver.WaiverGrant.class)));
    }

    @Override
    public JsonNode adoptWaiver(String waiver, JsonNode request) {
        return json(waivers.adopt(waiver, read(request, AdoptWaiver.WaiverAdoption.class)));
    }

    @Override
    public JsonNode revokeWaiver(String waiver) {
        return json(waivers.revoke(waiver));
    }

    @Override
    public JsonNode check(ToCheck change, Optional<String> prompt, Optional<String> project) {
        return json(changes.check(change, prompt, project));
    }

    @Override
    public JsonNode change(String change) {
        return json(changes.find(change));
    }

    @Override
    public JsonNode changes(String prompt, Map<String, String> paging) {
        return json(changes.list(prompt, paging(paging)));
    }

    @Override
    public JsonNode approve(String change, String reason) {
        return json(changes.approve(change, reason));
    }

    @Override
    public JsonNode outcome(String prompt, JsonNode said) {
        return json(changes.outcome(prompt, read(said, ReportOutcome.Said.class)));
    }

    @Override
    public JsonNode replay(String prompt, boolean today) {
        return json(evidence.replay(prompt, today));
    }

    @Override
    public JsonNode seal(String scan) {
        return json(evidence.seal(scan));
    }

    @Override
    public void exportEvidence(String scan, BiConsumer<String, String> line) {
        evidence.export(scan, line);
    }

    @Override
    public List<String> evidenceOfPrompt(String prompt) {
        return evidence.find(new FindEvidence.OfPrompt(new PromptId(prompt)));
    }

    @Override
    public String evidenceOfFinding(String scan, String finding) {
        return evidence.find(new FindEvidence.OfFinding(new ScanId(scan), new FindingId(finding)))
                .getFirst();
    }

    @Override
    public String evidenceKey() {
        return evidence.key();
    }

    private static Fields fields(Map<String, String> filter) {
        return Fields.of("", Map.copyOf(filter));
    }

    private static Paging paging(Map<String, String> asked) {
        var limit = Optional.ofNullable(asked.get("limit")).map(Integer::parseInt);
        return new Paging(
                limit.orElse(Paging.DEFAULT_LIMIT), Optional.ofNullable(asked.get("cursor")));
    }

    private JsonNode json(Object answer) {
        return json.valueToTree(answer);
    }

    private <T> T read(JsonNode body, Class<T> type) {
        try {
            return json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(body);
        } catch (JsonProcessingException wrong) {
            String fields =
                    wrong instanceof JsonMappingException mapping
                            ? mapping.getPath().stream()
                                    .map(step -> String.valueOf(step.getFieldName()))
                                    .collect(Collectors.joining("."))
                            : "";
            throw Failed.invalid(
                    "The field " + fields + " is missing, unknown or of another kind",
                    "See the body of the request in docs/reference/openapi.yaml");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
