package dev.writ.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Finds each result's file in the repository, and its source: from the tree that was given, else
/// from the report itself.
final class LocateResults {

    private final SourceTree sources;
    private final RuleClasses classes;
    private final List<Analysis> analyses;
    private final Checkout checkout;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> reported = new HashMap<>();
    private final Map<String, String> embedded = new HashMap<>();

    LocateResults(SourceTree sources, RuleClasses classes, List<Analysis> analyses) {
        this.sources = sources;
        this.classes = classes;
        this.analyses = analyses;
        this.checkout =
                new Checkout(
                        analyses.stream().flatMap(each -> each.roots().stream()).toList(),
                        paths(analyses));
        for (Analysis analysis : analyses) {
            analysis.contents().forEach((path, text) -> embedded.putIfAbsent(located(path), text));
        }
    }

    /// Of what is reported; of what is suppressed only where there is nothing else, so that it
    /// does not change where the rest lies.
    private static List<String> paths(List<Analysis> analyses) {
        var reported =
                analyses.stream()
                        .flatMap(each -> each.results().stream())
                        .map(result -> result.place().path())
                        .distinct()
                        .toList();
        return reported.isEmpty()
                ? analyses.stream()
                        .flatMap(each -> each.suppressions().stream())
                        .map(each -> each.result().place().path())
                        .distinct()
                        .toList()
                : reported;
    }

    int results() {
        return analyses.stream().mapToInt(each -> each.results().size()).sum();
    }

    /// The results of each file, in the order of the paths.
    SortedMap<String, List<Seen>> byPath() {
        return byPath(Analysis::results);
    }

    /// @param chosen results of a report
    SortedMap<String, List<Seen>> byPath(Function<Analysis, List<Analysis.Result>> chosen) {
        var byPath = new TreeMap<String, List<Seen>>();
        for (Analysis analysis : analyses) {
            for (Analysis.Result result : chosen.apply(analysis)) {
                byPath.computeIfAbsent(located(result.place().path()), any -> new ArrayList<>())
                        .add(seen(analysis, result));
            }
        }
        return byPath;
    }

    private Seen seen(Analysis analysis, Analysis.Result result) {
        return new Seen(
                located(result),
                result.id().isEmpty() ? "" : name(analysis, result.id()),
                reported.computeIfAbsent(result.place().path(), checkout::relative),
                located(result.place()),
                classes.of(result.rule()));
    }

    /// Two reports may give one id to different issues.
    static String name(Analysis analysis, String id) {
        return analysis.hash() + "#" + id;
    }

    Optional<String> source(String path) {
        return path.isEmpty()
                ? Optional.empty()
                : sources.text(path).or(() -> Optional.ofNullable(embedded.get(path)));
    }

    private Analysis.Result located(Analysis.Result result) {
        if (result.steps().isEmpty()) {
            return result;
        }
        return result.withSteps(
                result.steps().stream()
                        .map(step -> new Occurrence.Step(located(step.place()), step.message()))
                        .toList());
    }

    private Place located(Place place) {
        return place.at(located(place.path()));
    }

    private String located(String path) {
        return path.isEmpty() ? "" : paths.computeIfAbsent(path, this::locate);
    }

    private String locate(String path) {
        return sources.locate(path).orElseGet(() -> checkout.relative(path));
    }
}
