package dev.writ.finding;

import dev.writ.audit.Event;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.project.Project;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Imports analysis results: everything is read and checked before the first write, and the scan
/// itself is written last, so that an interrupted import is done again as if it had never begun.
///
/// What the reports call accepted and justify is in no scan, but recognised and proposed.
@Singleton
public class ImportScan implements UseCase<ImportScan.Input, ImportScan.Output> {

    /// Results of all reports of one import.
    public static final int MAX_RESULTS = 200_000;

    /// Tools and warnings that are kept of a scan.
    private static final int MAX_NOTES = 100;

    private static final int RESULTS_PER_SHARD = 1_000;

    /// What to import.
    ///
    /// @param name what the user calls the scan; the first report's name when empty
    /// @param sources the code that was analyzed, or {@link SourceTree#NONE}
    /// @param actor who imports it
    public record Input(
            ProjectName project,
            String name,
            List<Report> reports,
            SourceTree sources,
            Actor actor) {

        /// By nobody who has an account.
        public Input(ProjectName project, String name, List<Report> reports, SourceTree sources) {
            this(project, name, reports, sources, Actor.LOCAL);
        }
    }

    /// What became of it.
    ///
    /// @param repeated the project already has a scan of exactly this content; nothing was written
    public record Output(Scan scan, boolean repeated) {}

    private final Table table;
    private final AnalysisReader reader;
    private final RuleClasses ruleClasses;
    private final Proposals proposals;
    private final Clock clock;

    public ImportScan(
            Table table,
            AnalysisReader reader,
            RuleClasses ruleClasses,
            Proposals proposals,
            Clock clock) {
        this.table = table;
        this.reader = reader;
        this.ruleClasses = ruleClasses;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public Output run(Input input) {
        if (input.reports().isEmpty()) {
            throw Failed.invalid("There is no report to import", "Name at least one report");
        }
        var analyses = input.reports().stream().map(reader::read).toList();
        ScanId id = id(input, analyses);
        table.write(Project.TYPE.put(new Project(input.project())));
        return existing(id).map(ImportScan::again).orElseGet(() -> imported(input, id, analyses));
    }

    /// The same reports with their source at hand say more than without: another scan.
    private static ScanId id(Input input, List<Analysis> analyses) {
        var parts = new ArrayList<String>();
        parts.add(input.project().value());
        parts.add(input.sources().equals(SourceTree.NONE) ? "reports" : "reports and source");
        analyses.stream().map(Analysis::hash).sorted().forEach(parts::add);
        return new ScanId("s-" + Hash.id(20, parts));
    }

    private static Output again(Scan scan) {
        Counts then = scan.counts();
        var now =
                new Counts(
                        then.read(),
                        then.joined(),
                        0,
                        then.added() + then.known(),
                        then.suppressed());
        return new Output(scan.withCounts(now), true);
    }

    private Output imported(Input input, ScanId id, List<Analysis> analyses) {
        var located = new LocateResults(input.sources(), ruleClasses, analyses);
        if (located.results() > MAX_RESULTS) {
            throw Failed.invalid(
                    "The reports hold " + located.results() + " results",
                    "Import at most " + MAX_RESULTS + " at once");
        }
        int shards = Math.max(1, Math.ceilDiv(located.results(), RESULTS_PER_SHARD));
        var writing = new WriteFindings(table, id, shards);
        var known = KnownFindings.of(table, input.project());
        var named = new NameConsultations(analyses);
        var suppressions = new Suppressed(analyses);
        new RecogniseFindings(input.project(), id, located, known)
                .each(
                        suppressions,
                        each -> {
                            writing.write(each);
                            named.recognised(each);
                            suppressions.recognised(each);
                        },
                        each -> {
                            writing.writeUnseen(each);
                            suppressions.recognised(each);
                        });
        writing.flush();
        proposals.propose(input.project(), suppressions.proposals(), input.actor());
        int contextParts = ScanContext.write(table, id, named.whole());
        int suppressed = analyses.stream().mapToInt(Analysis::suppressed).sum();
        var warnings = warnings(suppressions, analyses);
        var scan =
                scan(
                        input,
                        id,
                        analyses,
                        writing.counts(suppressed),
                        warnings,
                        shards,
                        contextParts);
        var event = event(scan, input.actor());
        var written = table.write(List.of(Scan.TYPE.create(scan), Event.TYPE.create(event)));
        // refused when another import of the same reports was faster, which is as well
        if (!written.done() && existing(id).isEmpty()) {
            throw removed(id);
        }
        return new Output(scan, false);
    }

    /// @throws TryAgain while it is being removed: what is written then would go with it
    private Optional<Scan> existing(ScanId id) {
        Optional<Scan> scan = Scan.TYPE.find(table, Scan.key(id)).map(Stored::value);
        if (scan.flatMap(Scan::deletedAt).isPresent()) {
            throw removed(id);
        }
        return scan;
    }

    private static TryAgain removed(ScanId id) {
        return new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Scan " + id + " is being removed",
                        "Import the reports again in a moment"));
    }

    private static Event event(Scan scan, Actor actor) {
        return new Event(
                Event.Kind.SCAN_IMPORTED,
                scan.importedAt(),
                actor,
                scan.id().value(),
                scan.id().value(),
                Fields.builder()
                        .put("project", scan.project().value())
                        .put("read", scan.counts().read())
                        .put("new", scan.counts().added())
                        .put("tools", scan.tools())
                        .build());
    }

    private static List<String> warnings(Suppressed suppressions, List<Analysis> analyses) {
        return Stream.concat(
                        suppressions.warnings().stream(),
                        analyses.stream().flatMap(each -> each.warnings().stream()))
                .limit(MAX_NOTES)
                .toList();
    }

    private Scan scan(
            Input input,
            ScanId id,
            List<Analysis> analyses,
            Counts counts,
            List<String> warnings,
            int shards,
            int contextParts) {
        return new Scan(
                id,
                input.project(),
                Clip.line(
                        Clip.TITLE,
                        input.name().isEmpty() ? input.reports().getFirst().name() : input.name()),
                clock.instant(),
                analyses.stream()
                        .flatMap(each -> each.tools().stream())
                        .distinct()
                        .sorted()
                        .limit(MAX_NOTES)
                        .toList(),
                counts,
                warnings,
                shards,
                contextParts,
                Optional.empty());
    }
}
