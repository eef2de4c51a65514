package dev.writ.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.draft.CleanDrafts;
import dev.writ.finding.Group;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Table;
import dev.writ.pipeline.Start;
import dev.writ.plan.DescribePlan;
import dev.writ.project.ProjectName;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Laptop;
import dev.writ.testing.WatchedTable;
import dev.writ.testing.Workshops;
import dev.writ.workflow.Step;
import dev.writ.workshop.CleanWorkshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a group of `functions/findings.sarif` through the steps, as the cases need it.
public final class WalkedDocuments {

    static final Path FUNCTIONS = Path.of("functions");

    /// The steps in their order, and the field each adds.
    static final List<String> STEPS =
            List.of(
                    "generate",
                    "customize",
                    "embed-rules",
                    "validate",
                    "commit-draft",
                    "record-execution");

    /// The functions that are called by themselves, on what the walk left in the table.
    static final List<String> ALONE = List.of("import-scan", "describe-plan", "clean-drafts");

    private static final List<String> FIELDS =
            List.of("draft", "customization", "governance", "verdict", "commit", "execution");

    /// What is around the walks: cuts a scan into batches, and brings them to their end.
    static final List<String> AROUND =
            List.of("form-batches", "read-batch", "end-batch", "end-planning");

    public static final List<String> ALL = Stream.concat(STEPS.stream(), AROUND.stream()).toList();

    final WatchedTable table;
    final Laptop laptop;
    private final Clock clock;
    private final List<Group> groups;
    private Duration passed = Duration.ZERO;

    /// In a table of its own.
    ///
    /// @param settings text of a `writ.yaml`; empty for none
    WalkedDocuments(Optional<String> settings) {
        this(settings, new Laptop.TickingClock());
    }

    private WalkedDocuments(Optional<String> settings, Clock clock) {
        this(settings, SqliteTable.inMemory(clock), clock, Laptop.PROJECT);
    }

    /// In a table that others use as well.
    ///
    /// @param project one that nobody else uses
    public WalkedDocuments(
            Optional<String> settings, Table shared, Clock clock, ProjectName project) {
        this.clock = clock;
        this.table = new WatchedTable(shared);
        this.laptop = new Laptop(table, clock);
        settings.ifPresent(text -> laptop.settings(project, text));
        var scan =
                laptop.importScan
                        .run(
                                new ImportScan.Input(
                                        project,
                                        "findings",
                                        List.of(
                                                new ReportFile(
                                                        FUNCTIONS.resolve("findings.sarif"))),
                                        SourceTree.NONE))
                        .scan();
        this.groups =
                laptop.groupFindings
                        .run(
                                new GroupFindings.Input(
                                        scan.id(),
                                        GroupFindings.By.FILE,
                                        GroupFindings.Filter.NONE))
                        .groups();
    }

    /// Those of the workflow and all others.
    public static List<String> functions() {
        return Stream.of(ALL, ALONE).flatMap(List::stream).toList();
    }

    Step step(String name) {
        return ALONE.contains(name) ? alone(name) : laptop.chain.steps().get(ALL.indexOf(name));
    }

    /// As long after the walk as {@link #pass} says.
    private Step alone(String name) {
        Clock still = Clock.fixed(clock.instant().plus(passed), ZoneOffset.UTC);
        return switch (name) {
            case "import-scan" ->
                    Step.of(
                            name,
                            ImportScanFunction.Input.class,
                            input -> laptop.importScan.run(input.wanted()),
                            Laptop.JSON);
            case "describe-plan" ->
                    Step.of(name, DescribePlan.Input.class, laptop.describePlan, Laptop.JSON);
            case "clean-drafts" ->
                    Step.of(
                            name,
                            CleanDrafts.Input.class,
                            new CleanWorkshop(new CleanDrafts(table, still), table, still),
                            Laptop.JSON);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Begins a draft of the workshop.
    void beginWorkshop() {
        Workshops.begin(table, clock);
    }

    /// Lets time go by for the functions that are called by themselves.
    void pass(Duration time) {
        passed = time;
    }

    /// What a function is called with: a step with the document before it, others with their
    /// example.
    ObjectNode document(String name, Optional<String> about) {
        return ALONE.contains(name) ? example(name) : before(name, about);
    }

    private ObjectNode example(String name) {
        try {
            Path file = FUNCTIONS.resolve(name).resolve("event.json");
            var document = (ObjectNode) Laptop.JSON.readTree(file.toFile());
            if (document.has("scan")) {
                document.put("scan", groups.getFirst().scan().value());
            }
            if (document.has("project")) {
                document.put("project", groups.getFirst().project().value());
            }
            return document;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /// The document before a step.
    ///
    /// @param about the analyzer's rule that picks the group; empty for the first
    ObjectNode before(String step, Optional<String> about) {
        return AROUND.contains(step) ? around(step) : inside(step, about);
    }

    private ObjectNode around(String step) {
        var scan = groups.getFirst().scan().value();
        ObjectNode document = Laptop.JSON.createObjectNode().put("scan", scan);
        if (step.equals("form-batches")) {
            return document;
        }
        JsonNode formed = step("form-batches").call().apply(document);
        return step.equals("end-planning")
                ? document.set("formed", formed)
                : (ObjectNode) formed.at("/batches/0");
    }

    private ObjectNode inside(String step, Optional<String> about) {
        Group group =
                groups.stream()
                        .filter(each -> about.isEmpty() || each.rule().id().equals(about.get()))
                        .findFirst()
                        .orElseThrow();
        ObjectNode document = Laptop.JSON.valueToTree(Start.of(group));
        for (String earlier : STEPS.subList(0, STEPS.indexOf(step))) {
            document.set(FIELDS.get(STEPS.indexOf(earlier)), step(earlier).call().apply(document));
        }
        return document;
    }
}
