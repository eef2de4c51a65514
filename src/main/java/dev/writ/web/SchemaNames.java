package dev.writ.web;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Gives schemas the names that clients generate classes from.
///
/// The scan names a schema by the simple name of its record and numbers those that share one
/// (`Status2`), in an order nobody promises. So they are found by a place that uses them.
final class SchemaNames {

    /// A place is a schema as the scan names it, or an operation, whose answer is meant; or with
    /// dots a property of one, or of what that property is.
    private static final Map<String, String> BY_PLACE =
            Map.ofEntries(
                    entry("importScan", "ImportedScan"),
                    entry("getPrompt", "PromptWithText"),
                    entry("reportExecution", "ReportedExecution"),
                    entry("getRule", "Rule"),
                    entry("Facts.severity", "RuleSeverity"),
                    entry("Facts.when", "RuleScope"),
                    entry("Facts.on", "RuleSide"),
                    entry("Sighted", "SightedFinding"),
                    entry("ListedSighted", "ListedFinding"),
                    entry("Prompt.severity", "Severity"),
                    entry("Prompt.status", "PromptStatus"),
                    entry("Prompt.about", "PromptSubject"),
                    entry("getChange", "ChangeWithApproval"),
                    entry("Turned.group", "RejectionGroup"),
                    entry("Said", "ExecutionOutcome"),
                    entry("Report", "ExecutionReport"),
                    entry("Execution.status", "ExecutionStatus"),
                    entry("Verdict.status", "VerdictStatus"),
                    entry("Wish", "PlanWish"),
                    entry("Planning.group", "Grouping"),
                    entry("Planning.filter", "FindingFilter"),
                    entry("Planning.state", "PlanningState"),
                    entry("LocalDate", "Day"),
                    entry("listWaivers", "ListedWaiver"),
                    entry("listWaivers.items", "StandingWaiver"),
                    entry("grantWaiver", "GrantedWaiver"),
                    entry("listWaivers.items.state", "WaiverState"),
                    entry("Waiver.criteria", "WaiverCriteria"),
                    entry("Waiver.made", "WaiverMark"),
                    entry("addTemplate", "KeptVersion"),
                    entry("getTemplate", "TemplateWithVersion"),
                    entry("resolveTemplate", "TemplateResolution"),
                    entry("diffVersions", "VersionDiff"),
                    entry("listAliases", "TemplateAliases"),
                    entry("moveStaging", "MovedAlias"),
                    entry("rateTemplate", "RatedTemplate"),
                    entry("retireTemplate", "LibraryTemplate"),
                    entry("ListedHead", "ListedTemplate"),
                    entry("testVersion", "TestedVersion"),
                    entry("Ran", "TestedCase"),
                    entry("Score", "EvaluatorScore"),
                    entry("Score.standing", "ScoreStanding"),
                    entry("Version", "LibraryVersion"),
                    entry("Line", "VersionLine"),
                    entry("ListedLine", "ListedVersion"),
                    entry("Resolution.looks", "ResolutionLook"),
                    entry("Resolution.looks.outcome", "ResolutionOutcome"),
                    entry("Row", "DiffRow"),
                    entry("Row.kind", "DiffRowKind"),
                    entry("Move", "AliasMove"),
                    entry("Stamp", "TemplateStamp"),
                    entry("Stars", "RatingSum"),
                    entry("listDatasetItems", "ListedDatasetItem"),
                    entry("listDatasetItems.items", "DatasetItem"),
                    entry("getEvaluation", "EvaluationWithSuggestions"),
                    entry("compareEvaluations", "EvaluationComparison"),
                    entry("Evaluation.of", "Evaluated"),
                    entry("Evaluation.totals", "EvaluatorTotal"),
                    entry("ItemResult.tries", "ItemTry"),
                    entry("Experiment.status", "ExperimentStatus"),
                    entry("Experiment.goal", "ExperimentGoal"),
                    entry("Experiment.goal.guardrails.kind", "GuardrailKind"),
                    entry("Experiment.looks", "ExperimentLook"),
                    entry("Experiment.looks.groups", "ExperimentGroup"),
                    entry("Experiment.conclusion.kind", "ConclusionKind"),
                    entry("getExperiment", "ExperimentAnalysis"),
                    entry("getExperiment.judgements.sign", "JudgementSign"),
                    entry("getExperiment.judgements.guards", "GuardrailJudgement"),
                    entry("getExperiment.judgements.guards.state", "GuardrailState"),
                    entry("Event.kind", "EventKind"),
                    entry("sealTrail", "SealedTrail"),
                    entry("Difference.kind", "DifferenceKind"),
                    entry("replayPrompt", "ReplayedPrompt"),
                    entry("startWorkshop", "StartedWorkshop"),
                    entry("commitWorkshopDraft", "CommittedDraft"),
                    entry("getWorkshopMetrics", "WorkshopMetrics"),
                    entry("getWorkshopVersion", "ComparedText"),
                    entry("Shown", "WorkshopDraft"),
                    entry("ListedShown", "ListedWorkshopDraft"),
                    entry("Shown.status", "WorkshopStatus"),
                    entry("Share", "WorkshopShare"),
                    entry("Share.right", "WorkshopRight"),
                    entry("ChatMessage.role", "ChatRole"),
                    entry("Problem.code", "ErrorCode"));

    private final OpenAPI document;

    SchemaNames(OpenAPI document) {
        this.document = document;
    }

    /// @throws IllegalStateException when a place of the table is not there any more
    void give() {
        var names = new HashMap<String, String>();
        BY_PLACE.forEach((place, name) -> names.put(at(place), name));
        var given = new TreeMap<String, Schema>();
        document.getComponents()
                .getSchemas()
                .forEach((scanned, it) -> given.put(names.getOrDefault(scanned, scanned), it));
        document.getComponents().setSchemas(given);
        Schemas.all(document).forEach(schema -> follow(schema, names));
    }

    private static void follow(Schema schema, Map<String, String> names) {
        Schemas.target(schema)
                .flatMap(old -> Optional.ofNullable(names.get(old)))
                .ifPresent(schema::setRef);
    }

    private String at(String place) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        String[] steps = place.split("\\.");
        String found = schemas.containsKey(steps[0]) ? steps[0] : ofOperation(steps[0], place);
        for (String step : List.of(steps).subList(1, steps.length)) {
            found =
                    Optional.ofNullable(schemas.get(found))
                            .map(owner -> Schemas.properties(owner).get(step))
                            .flatMap(SchemaNames::named)
                            .orElseThrow(() -> gone(place));
        }
        return found;
    }

    private String ofOperation(String operation, String place) {
        return Schemas.operations(document)
                .filter(each -> operation.equals(each.getOperationId()))
                .findFirst()
                .flatMap(SchemaNames::answer)
                .orElseThrow(() -> gone(place));
    }

    /// What a property is, or each item of it, or it is when it is there.
    private static Optional<String> named(Schema property) {
        return Stream.of(
                        Stream.of(property),
                        Stream.ofNullable(property.getItems()),
                        Schemas.choices(property).stream())
                .flatMap(each -> each)
                .flatMap(each -> Schemas.target(each).stream())
                .findFirst();
    }

    private static Optional<String> answer(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .map(each -> each.getValue().getContent().getMediaType("application/json"))
                .findFirst()
                .flatMap(media -> Schemas.target(media.getSchema()));
    }

    private static IllegalStateException gone(String place) {
        return new IllegalStateException("No schema at " + place + " of the OpenAPI document");
    }
}
