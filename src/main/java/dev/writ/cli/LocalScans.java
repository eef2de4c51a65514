package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.audit.ListEvents;
import dev.writ.execution.FindTracking;
import dev.writ.finding.DeleteScan;
import dev.writ.finding.FindScan;
import dev.writ.finding.ImportScan;
import dev.writ.finding.ListFindings;
import dev.writ.finding.ListScans;
import dev.writ.finding.Report;
import dev.writ.finding.ScanId;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Actor;
import dev.writ.plan.FindProgress;
import dev.writ.plan.PlanScan;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Scan work over the store of this process.
@Singleton
class LocalScans implements ScanDesk {

    private final LocalJson json;
    private final ListScans listScans;
    private final FindScan findScan;
    private final ListFindings listFindings;
    private final ListEvents listEvents;
    private final FindProgress findProgress;
    private final ImportScan importScan;
    private final PlanScan planScan;
    private final DeleteScan deleteScan;

    LocalScans(
            LocalJson json,
            ListScans listScans,
            FindScan findScan,
            ListFindings listFindings,
            ListEvents listEvents,
            FindProgress findProgress,
            ImportScan importScan,
            PlanScan planScan,
            DeleteScan deleteScan) {
        this.json = json;
        this.listScans = listScans;
        this.findScan = findScan;
        this.listFindings = listFindings;
        this.listEvents = listEvents;
        this.findProgress = findProgress;
        this.importScan = importScan;
        this.planScan = planScan;
        this.deleteScan = deleteScan;
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        var input =
                new ListScans.Input(
                        LocalJson.fields(filter).optionalText("project").map(ProjectName::new),
                        LocalJson.paging(filter));
        return json.tree(listScans.run(input));
    }

    @Override
    public JsonNode find(String scan) {
        return json.tree(findScan.run(new ScanId(scan)));
    }

    @Override
    public JsonNode findings(String scan, Map<String, String> paging) {
        return json.tree(
                listFindings.run(
                        new ListFindings.Input(new ScanId(scan), LocalJson.paging(paging))));
    }

    @Override
    public JsonNode events(String scan, Map<String, String> paging) {
        return json.tree(
                listEvents.run(
                        new ListEvents.Input(
                                new ScanId(scan).value(), false, LocalJson.paging(paging))));
    }

    @Override
    public JsonNode progress(String scan, boolean recount) {
        return json.tree(findProgress.run(new FindTracking.Input(new ScanId(scan), recount)));
    }

    @Override
    public JsonNode importScan(String project, String name, Report report) {
        return json.tree(
                importScan.run(
                        new ImportScan.Input(
                                new ProjectName(project), name, List.of(report), SourceTree.NONE)));
    }

    @Override
    public JsonNode plan(String scan, JsonNode wish) {
        return json.tree(
                planScan.run(
                        new PlanScan.Input(
                                new ScanId(scan), json.read(wish, PlanScan.Wish.class))));
    }

    @Override
    public void delete(String scan) {
        deleteScan.run(new DeleteScan.Input(new ScanId(scan), Actor.LOCAL));
    }
}
