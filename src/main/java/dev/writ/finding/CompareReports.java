package dev.writ.finding;

import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Compares what analyzers say of the code before a change with what they say after it. Findings
/// are recognised as an import recognises them, so moved lines make nothing new. Writes nothing.
@Singleton
public class CompareReports implements UseCase<CompareReports.Input, CompareReports.Output> {

    /// @param project whose findings have their identity; empty when there is none
    /// @param renamed paths that the change moved, by their paths after it
    public record Input(
            Optional<ProjectName> project,
            Reports before,
            Reports after,
            Map<String, String> renamed) {}

    /// @param sources the code that was analyzed, or {@link SourceTree#NONE}
    public record Reports(List<Report> reports, SourceTree sources) {}

    /// @param remaining findings of before that are still there, as they are now, reported or
    ///     suppressed since
    /// @param added findings that were not there before
    /// @param missing analyzers that reported something before and did not run after
    public record Output(List<Finding> remaining, List<Finding> added, List<String> missing) {}

    /// Findings of no project are compared with each other only.
    private static final ProjectName NOBODYS = new ProjectName("none");

    private final Table table;
    private final AnalysisReader reader;
    private final RuleClasses ruleClasses;

    public CompareReports(Table table, AnalysisReader reader, RuleClasses ruleClasses) {
        this.table = table;
        this.reader = reader;
        this.ruleClasses = ruleClasses;
    }

    /// @throws dev.writ.kernel.Failed when a report cannot be read
    @Override
    public Output run(Input input) {
        var stored = input.project().map(each -> KnownFindings.of(table, each));
        var before = new Read(input.before());
        var known = new HashMap<String, List<Finding>>();
        before.located
                .byPath()
                .forEach(
                        (path, seen) -> {
                            var files =
                                    files(
                                            input,
                                            before,
                                            path,
                                            stored.map(of -> of.in(path, seen)).orElse(List.of()));
                            known.put(path, findings(files, seen, before.located, path));
                        });
        var after = new Read(input.after());
        var remaining = new ArrayList<Finding>();
        var added = new ArrayList<Finding>();
        after.located
                .byPath()
                .forEach(
                        (path, seen) -> {
                            var there = known.getOrDefault(old(input, path), List.of());
                            Set<FindingId> ids = ids(there);
                            for (Finding each : findings(input, after, path, seen, there)) {
                                (ids.contains(each.id()) ? remaining : added).add(each);
                            }
                        });
        remaining.addAll(silenced(input, after, known, ids(remaining)));
        return new Output(remaining, added, missing(before.located, after.tools));
    }

    /// Findings of before that the analyzer still sees, and is told not to report.
    private static List<Finding> silenced(
            Input input, Read after, Map<String, List<Finding>> known, Set<FindingId> reported) {
        var silenced = new ArrayList<Finding>();
        after.located
                .byPath(CompareReports::inForce)
                .forEach(
                        (path, seen) -> {
                            var there =
                                    known.getOrDefault(old(input, path), List.of()).stream()
                                            .filter(each -> !reported.contains(each.id()))
                                            .toList();
                            Set<FindingId> ids = ids(there);
                            findings(input, after, path, seen, there).stream()
                                    .filter(each -> ids.contains(each.id()))
                                    .forEach(silenced::add);
                        });
        return silenced;
    }

    private static List<Analysis.Result> inForce(Analysis analysis) {
        return analysis.suppressions().stream()
                .filter(Analysis.Suppression::inForce)
                .map(Analysis.Suppression::result)
                .toList();
    }

    private static String old(Input input, String path) {
        return input.renamed().getOrDefault(path, path);
    }

    /// One side, read whole.
    private final class Read {

        private final LocateResults located;
        private final ScanId scan;
        private final List<String> tools;

        Read(Reports reports) {
            var analyses = reports.reports().stream().map(reader::read).toList();
            this.located = new LocateResults(reports.sources(), ruleClasses, analyses);
            this.scan = scan(analyses);
            this.tools = analyses.stream().flatMap(each -> each.tools().stream()).toList();
        }
    }

    private static ScanId scan(List<Analysis> analyses) {
        return new ScanId("s-" + Hash.id(20, analyses.stream().map(Analysis::hash).toList()));
    }

    private static FileFindings files(Input input, Read read, String path, List<Finding> known) {
        return new FileFindings(input.project().orElse(NOBODYS), read.scan, path, known, Set.of());
    }

    private static List<Finding> findings(
            Input input, Read read, String path, List<Seen> seen, List<Finding> known) {
        var files = files(input, read, old(input, path), known);
        return findings(files, seen, read.located, path);
    }

    private static List<Finding> findings(
            FileFindings files, List<Seen> seen, LocateResults located, String path) {
        return files.of(seen, located.source(path)).stream().map(Recognised::finding).toList();
    }

    private static Set<FindingId> ids(List<Finding> findings) {
        var ids = new HashSet<FindingId>();
        findings.forEach(each -> ids.add(each.id()));
        return ids;
    }

    private static List<String> missing(LocateResults before, List<String> ran) {
        var missing = new TreeSet<String>();
        before.byPath().values().stream()
                .flatMap(List::stream)
                .map(seen -> seen.rule().tool())
                .filter(tool -> ran.stream().noneMatch(label -> isOf(tool, label)))
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    /// A label is the tool's name, mostly with its version.
    private static boolean isOf(String tool, String label) {
        return label.equals(tool) || label.startsWith(tool + " ");
    }
}
