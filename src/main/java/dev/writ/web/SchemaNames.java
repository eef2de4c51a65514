package dev.writ.web;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Gives schemas the names that clients generate classes from.
///
/// The scan names a schema by the simple name of its record and numbers those that share one
/// (`Status2`), in an order nobody promises. So they are found by a place that uses them.
final class SchemaNames {

    /// A place is a schema, a property of one as the scan names it, or an operation, whose answer
    /// is meant.
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
                    entry("Standing", "StandingWaiver"),
                    entry("ListedStanding", "ListedWaiver"),
                    entry("grantWaiver", "GrantedWaiver"),
                    entry("Standing.state", "WaiverState"),
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
                    entry("Version", "LibraryVersion"),
                    entry("Line", "VersionLine"),
                    entry("ListedLine", "ListedVersion"),
                    entry("Look", "ResolutionLook"),
                    entry("Look.outcome", "ResolutionOutcome"),
                    entry("Row", "DiffRow"),
                    entry("Row.kind", "DiffRowKind"),
                    entry("Move", "AliasMove"),
                    entry("Stamp", "TemplateStamp"),
                    entry("Stars", "RatingSum"),
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
        int dot = place.indexOf('.');
        if (dot > 0) {
            Schema owner = schemas.get(place.substring(0, dot));
            return Optional.ofNullable(owner)
                    .map(found -> found.getProperties().get(place.substring(dot + 1)))
                    .flatMap(Schemas::target)
                    .orElseThrow(() -> gone(place));
        }
        return schemas.containsKey(place)
                ? place
                : Schemas.operations(document)
                        .filter(each -> place.equals(each.getOperationId()))
                        .findFirst()
                        .flatMap(SchemaNames::answer)
                        .orElseThrow(() -> gone(place));
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
