package dev.writ.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.audit.SealTrail;
import dev.writ.change.Approval;
import dev.writ.execution.Ending;
import dev.writ.execution.EndingId;
import dev.writ.execution.Execution;
import dev.writ.execution.Outcome;
import dev.writ.execution.ReportExecution;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.Severity;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.library.Alias;
import dev.writ.library.RateTemplate;
import dev.writ.library.TemplateId;
import dev.writ.once.Answer;
import dev.writ.once.AnswerOnce;
import dev.writ.orchestration.Part;
import dev.writ.orchestration.Rendering;
import dev.writ.orchestration.Session;
import dev.writ.orchestration.SessionId;
import dev.writ.pipeline.Start;
import dev.writ.plan.Batch;
import dev.writ.plan.BatchId;
import dev.writ.plan.Plan;
import dev.writ.plan.Planning;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.template.TemplateRef;
import dev.writ.testing.Changes;
import dev.writ.testing.Entities;
import dev.writ.testing.Laptop;
import dev.writ.testing.Reports;
import dev.writ.testing.Shelf;
import dev.writ.testing.Trials;
import dev.writ.testing.WatchedTable;
import dev.writ.waiver.Criteria;
import dev.writ.waiver.Mark;
import dev.writ.waiver.Waiver;
import dev.writ.waiver.WaiverId;
import dev.writ.workshop.WorkshopRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// One row of each entity as a version of Writ has written it, `stored/<version>/<entity>.json`.
///
/// A file is written once, from a real walk, and never again: what it holds is what lies in
/// somebody's table.
final class StoredRows {

    static final Path FIRST = Path.of("src/test/resources/stored/v1");

    private static final String COUNTERS = "tracking";

    /// What it was answered then.
    static final Answer ANSWER =
            new Answer(201, "{\"made\": true}", Optional.of("/scans/s-1"), Optional.of(1L));

    static final Instant THEN = Instant.parse("2026-11-21T08:00:00Z");

    private StoredRows() {}

    /// The rows of a version, by entity.
    static Map<String, Item> read(Path version) {
        var rows = new TreeMap<String, Item>();
        try (var files = Files.list(version)) {
            for (Path file : files.toList()) {
                String entity = file.getFileName().toString().replace(".json", "");
                rows.put(entity, row(FieldsJson.read(file.toString(), Files.readString(file))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static Item row(Fields stored) {
        return new Item(
                key(stored),
                stored.optionalChild("index").map(StoredRows::key),
                1,
                stored.optionalText("expiry").map(Instant::parse),
                stored.child("fields"));
    }

    private static Key key(Fields stored) {
        return new Key(stored.text("partition"), stored.text("sort"));
    }

    /// Writes what is missing of today's entities: the smallest row of each.
    static void writeMissing(Path version) throws IOException {
        Files.createDirectories(version);
        var rows = walk();
        for (String entity : entities()) {
            Path file = version.resolve(entity + ".json");
            var smallest =
                    rows.stream()
                            .filter(row -> isOf(entity, row))
                            .min(Comparator.comparingInt(Item::checkedBytes));
            if (!Files.exists(file) && smallest.isPresent()) {
                Files.writeString(file, json(smallest.get()));
            }
        }
    }

    /// Those with a type, and the counters, which have none.
    static Set<String> entities() {
        var entities = new TreeSet<>(Entities.all().keySet());
        entities.add(COUNTERS);
        return entities;
    }

    private static Collection<Item> walk() {
        Clock clock = Clock.fixed(THEN, ZoneOffset.UTC);
        try (var sqlite = SqliteTable.inMemory(clock)) {
            var table = new WatchedTable(sqlite);
            Plan plan =
                    new Laptop(table, clock)
                            .plan(
                                    Path.of("examples/eslint-jquery-src.sarif"),
                                    Optional.of("tokens: { limit: 6000 }"),
                                    GroupFindings.By.FILE,
                                    GroupFindings.Filter.NONE);
            Reports.into(table, clock)
                    .run(
                            new ReportExecution.Input(
                                    plan.items().getFirst().prompt(),
                                    report(),
                                    OptionalLong.empty(),
                                    Actor.LOCAL));
            new Laptop(table, clock).plan(Path.of("examples/analysis.json"));
            table.write(Planning.TYPE.create(planning(plan)));
            table.write(Batch.TYPE.create(batch(plan)));
            table.write(Ending.TYPE.create(ending(plan)));
            table.write(Waiver.TYPE.create(waiver(plan)));
            approved(new Laptop(table, clock), plan);
            kept(new Shelf(new Laptop(table, clock)));
            new Trials(new Laptop(table, clock)).put();
            WorkshopRows.into(table, THEN);
            table.write(Session.TYPE.create(session(plan)));
            new SealTrail(table).run(plan.scan().value());
            new AnswerOnce(table, clock).run(asked(() -> ANSWER));
            return List.copyOf(table.getAll(table.contents().keySet()).values());
        }
    }

    private static void kept(Shelf shelf) {
        String id = "demo/my_prompt";
        shelf.add(id, "it");
        shelf.pass(id, 1);
        shelf.move(id, Alias.PRODUCTION, 1);
        shelf.rateTemplate.run(new RateTemplate.Input(TemplateId.parse(id), 4, Shelf.BEN));
    }

    private static void approved(Laptop laptop, Plan plan) {
        var checked =
                Changes.check(
                        laptop,
                        plan.items().getFirst().prompt(),
                        Changes.of(Changes.line("src/other.js", "a", "b")));
        laptop.table.write(
                Approval.TYPE.create(
                        new Approval(checked.id(), Actor.LOCAL, "read by hand", THEN)));
    }

    /// A request as it was asked then.
    static AnswerOnce.Input asked(Supplier<Answer> work) {
        return new AnswerOnce.Input("local POST /scans", "a key", "a hash", work);
    }

    private static ReportExecution.Report report() {
        var violation =
                new Verdict.Violation(
                        "DOC-003", Verdict.Severity.WARN, "A word is missing", "Add it");
        return new ReportExecution.Report(
                Execution.Status.FAILED,
                Optional.of("copilot"),
                Optional.of("Removed the empty block"),
                Optional.of(List.of("src/data.js")),
                Optional.of(Verdict.of(List.of(violation))),
                Optional.empty(),
                Optional.of("Two tests failed"),
                Optional.of(true));
    }

    private static Planning planning(Plan plan) {
        return new Planning(
                plan.scan(),
                GroupFindings.By.RULE,
                new GroupFindings.Filter(
                        Optional.of(Severity.HIGH), List.of("no-empty"), List.of("src/**"), 10),
                Planning.State.RUNNING,
                3,
                7,
                0,
                THEN,
                THEN.plusSeconds(2),
                Optional.empty(),
                "");
    }

    private static Waiver waiver(Plan plan) {
        return new Waiver(
                new WaiverId("w-" + "0".repeat(20)),
                plan.project(),
                new Criteria(
                        Optional.of(plan.items().getFirst().findings().getFirst()),
                        Optional.of("eslint/no-empty"),
                        Optional.of("src/**")),
                Waiver.Waives.FINDINGS,
                Optional.of("The team"),
                "It goes away",
                Optional.of(LocalDate.of(2027, Month.JANUARY, 31)),
                new Mark(new Actor("analyst"), THEN),
                Optional.of(new Mark(new Actor("lead"), THEN.plusSeconds(1))),
                Optional.of(new Mark(new Actor("auditor"), THEN.plusSeconds(2))));
    }

    private static Session session(Plan plan) {
        return new Session(
                new SessionId("o-" + "0".repeat(20)),
                plan.project(),
                "Leaks",
                Map.of(Part.ANALYSIS, TemplateRef.parse("session_analysis@1")),
                List.of(
                        new Rendering(
                                Part.ORCHESTRATOR,
                                Optional.empty(),
                                "0".repeat(64),
                                THEN,
                                Actor.LOCAL)),
                new Actor("lead"),
                THEN);
    }

    private static Batch batch(Plan plan) {
        var item = plan.items().getFirst();
        return new Batch(
                new BatchId("b-" + "0".repeat(20)),
                plan.scan(),
                plan.project(),
                THEN,
                List.of(new Start(plan.scan(), plan.project(), item.group(), item.findings())),
                true);
    }

    private static Ending ending(Plan plan) {
        return new Ending(
                new EndingId("e-" + "0".repeat(20)),
                plan.scan(),
                plan.items().getFirst().group(),
                plan.items().getFirst().group().value(),
                Outcome.BLOCKED,
                "The rule PROMPT-001 is violated",
                THEN);
    }

    /// Rows do not say what they are; their keys do.
    private static boolean isOf(String entity, Item row) {
        return entity.equals(COUNTERS)
                ? row.key().sort().equals("TRACKING")
                : isOf(Entities.named(entity), row);
    }

    private static <T> boolean isOf(ItemType<T> type, Item row) {
        try {
            return type.item(type.value(row)).key().equals(row.key());
        } catch (RuntimeException another) {
            return false;
        }
    }

    private static String json(Item row) throws IOException {
        ObjectNode stored = Laptop.JSON.createObjectNode();
        stored.put("partition", row.key().partition()).put("sort", row.key().sort());
        row.index()
                .ifPresent(
                        index ->
                                stored.putObject("index")
                                        .put("partition", index.partition())
                                        .put("sort", index.sort()));
        row.expiry().ifPresent(expiry -> stored.put("expiry", expiry.toString()));
        stored.set("fields", Laptop.JSON.readTree(FieldsJson.write(row.fields())));
        return stored.toPrettyString() + "\n";
    }
}
