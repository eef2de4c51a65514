package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.draft.CleanDrafts;
import dev.writ.execution.FindTracking;
import dev.writ.finding.FindScan;
import dev.writ.finding.ImportScan;
import dev.writ.finding.Report;
import dev.writ.finding.ScanId;
import dev.writ.finding.SourceTree;
import dev.writ.plan.DescribePlan;
import dev.writ.plan.FindProgress;
import dev.writ.prompt.ListPrompts;
import dev.writ.qute.QutePages;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.AskedTable;
import dev.writ.testing.Changes;
import dev.writ.testing.Drafts;
import dev.writ.testing.Laptop;
import dev.writ.testing.Policies;
import dev.writ.testing.Template;
import dev.writ.testing.TextReport;
import dev.writ.testing.Workshops;
import dev.writ.workflow.Step;
import dev.writ.workshop.CleanWorkshop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A function has the rights on the table that its use case takes, and no other.
class RightsTest {

    /// An input of its own makes a step write.
    private static final String SETTINGS = "inputs: { requirement_1: Keep the order }";

    /// A suppression makes an import propose a waiver.
    private static final Report SUPPRESSED =
            new TextReport(
                    "suppressed.sarif",
                    """
                    {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T"}}, "results": [
                      {"ruleId": "r", "message": {"text": "m"},
                       "suppressions": [{"kind": "external", "justification": "known"}]}]}]}
                    """);

    /// The steps of a walk, and the field each adds.
    private static final Map<String, String> FIELDS =
            Map.of(
                    "generate", "draft",
                    "customize", "customization",
                    "embed-rules", "governance",
                    "validate", "verdict",
                    "commit-draft", "commit",
                    "record-execution", "execution");

    private static final String REPORT =
            """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"PMD"}},"results":[{"ruleId":"r",
            "message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":
            {"uri":"src/A.java"},"region":{"startLine":1}}}]}]}]}
            """;

    /// Each reads once while it starts, see `store.dynamo.Priming`.
    private static final String PRIMING = "GetItem";

    private static final Laptop.TickingClock CLOCK = new Laptop.TickingClock();
    private static final AskedTable TABLE = new AskedTable(SqliteTable.inMemory(CLOCK));
    private static final Laptop LAPTOP = new Laptop(TABLE, CLOCK);
    private static final Map<String, Set<String>> TAKEN = new TreeMap<>();

    @BeforeAll
    static void plan() {
        LAPTOP.settings(SETTINGS);
        TABLE.rights();
        ScanId scan = imported();
        ObjectNode document = Laptop.JSON.createObjectNode().put("scan", scan.value());
        JsonNode formed = call("form-batches", document);
        for (JsonNode batch : formed.path("batches")) {
            call("read-batch", batch).forEach(group -> walk((ObjectNode) group));
            call("end-batch", batch);
        }
        described(scan);
        call("end-planning", document.set("formed", formed));
        described(scan);
        cleaned();
    }

    private static void cleaned() {
        Clock now = Clock.fixed(CLOCK.instant(), ZoneOffset.UTC);
        Clock old = Clock.offset(now, Duration.ofDays(-40));
        Drafts.put(TABLE, 3, old.instant());
        Workshops.begin(TABLE, old);
        TABLE.rights();
        new CleanWorkshop(new CleanDrafts(TABLE, now), TABLE, now)
                .run(new CleanDrafts.Input(OptionalInt.empty()));
        note("clean-drafts");
    }

    private static ScanId imported() {
        ScanId scan = LAPTOP.importScan.run(report("pmd-quickstart-gson")).scan().id();
        LAPTOP.importScan.run(report("pmd-quickstart-gson"));
        LAPTOP.importScan.run(report("pmd-performance-gson"));
        LAPTOP.importScan.run(input(SUPPRESSED));
        note("import-scan");
        return scan;
    }

    private static ImportScan.Input report(String name) {
        return input(new ReportFile(Path.of("examples", name + ".sarif")));
    }

    private static ImportScan.Input input(Report report) {
        return new ImportScan.Input(Laptop.PROJECT, "", List.of(report), SourceTree.NONE);
    }

    private static void walk(ObjectNode document) {
        for (Step step : LAPTOP.chain.steps()) {
            if (FIELDS.containsKey(step.name())) {
                document.set(FIELDS.get(step.name()), call(step.name(), document.deepCopy()));
            }
        }
        if (document.has("commit")) {
            changed(document);
        }
    }

    /// A change that answers the prompt, with analyses before and after it.
    private static void changed(JsonNode document) {
        ObjectNode work = Laptop.JSON.createObjectNode();
        work.set("project", document.get("project"));
        work.set("prompt", document.at("/commit/prompt"));
        work.set("change", Laptop.JSON.valueToTree(Changes.analysed("", REPORT, REPORT)));
        call("validate", work);
    }

    private static JsonNode call(String function, JsonNode document) {
        Step step =
                LAPTOP.chain.steps().stream()
                        .filter(each -> each.name().equals(function))
                        .findFirst()
                        .orElseThrow();
        JsonNode answer = step.call().apply(document);
        note(function);
        return answer;
    }

    private static void described(ScanId scan) {
        new DescribePlan(
                        new FindScan(TABLE),
                        new FindProgress(TABLE, new FindTracking(TABLE)),
                        new ListPrompts(TABLE),
                        new QutePages(Laptop.RESOURCES))
                .run(new DescribePlan.Input(scan, Optional.empty()));
        note("describe-plan");
    }

    private static void note(String function) {
        TAKEN.computeIfAbsent(function, any -> new TreeSet<>()).addAll(TABLE.rights());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import-scan",
                "form-batches",
                "read-batch",
                "generate",
                "customize",
                "embed-rules",
                "validate",
                "commit-draft",
                "record-execution",
                "end-batch",
                "end-planning",
                "describe-plan",
                "clean-drafts"
            })
    void a_function_may_do_what_it_does(String function) {
        var policies = new Policies(Template.read()).byName();
        var taken = new TreeSet<>(TAKEN.get(function));
        taken.add(PRIMING);
        assertThat(Policies.onTable(policies.get(function))).isEqualTo(taken);
    }
}
