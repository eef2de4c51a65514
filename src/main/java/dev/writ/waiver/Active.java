package dev.writ.waiver;

import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.FindingId;
import dev.writ.finding.Glob;
import dev.writ.waiver.Waiver.Waives;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The waivers of a project that hold on a day. Where several are about the same, the one that
/// holds longest answers.
public final class Active {

    private static final Comparator<Waiver> LONGEST_FIRST =
            Comparator.comparing((Waiver waiver) -> waiver.expires().orElse(LocalDate.MAX))
                    .reversed()
                    .thenComparing(waiver -> waiver.id().value());

    private final Map<FindingId, List<Entry>> byFinding = new HashMap<>();
    private final Map<String, List<Entry>> byRule = new HashMap<>();
    private final List<Entry> byPath = new ArrayList<>();
    private final Map<String, List<Entry>> violations = new LinkedHashMap<>();

    /// @param rule in lower case
    private record Entry(Waiver waiver, Optional<String> rule, Optional<Glob> path) {

        static Entry of(Waiver waiver) {
            var criteria = waiver.criteria();
            return new Entry(
                    waiver, criteria.rule().map(Active::lower), criteria.path().map(Glob::new));
        }

        boolean fits(List<String> names, String file) {
            return rule.map(names::contains).orElse(true)
                    && path.map(glob -> glob.matches(file)).orElse(true);
        }

        boolean fitsOneOf(Collection<String> files) {
            return path.map(glob -> files.stream().anyMatch(glob::matches)).orElse(true);
        }
    }

    /// @param active those that hold
    Active(Collection<Waiver> active) {
        active.stream().sorted(LONGEST_FIRST).map(Entry::of).forEach(this::add);
    }

    private void add(Entry entry) {
        var criteria = entry.waiver().criteria();
        if (entry.waiver().waives() == Waives.VIOLATIONS) {
            violations
                    .computeIfAbsent(criteria.rule().orElse(""), any -> new ArrayList<>())
                    .add(entry);
        } else if (criteria.finding().isPresent()) {
            byFinding
                    .computeIfAbsent(criteria.finding().get(), any -> new ArrayList<>())
                    .add(entry);
        } else if (entry.rule().isPresent()) {
            byRule.computeIfAbsent(entry.rule().get(), any -> new ArrayList<>()).add(entry);
        } else {
            byPath.add(entry);
        }
    }

    /// The waiver of a finding, if there is one.
    ///
    /// @param rule under which an analyzer reports it
    /// @param path of its place; empty when it has none
    public Optional<Waiver> ofFinding(FindingId finding, AnalyzerRule rule, String path) {
        return ofFinding(finding, List.of(rule), path);
    }

    /// @param rules under which analyzers report it: a waiver of any of them is one of the finding
    public Optional<Waiver> ofFinding(
            FindingId finding, Collection<AnalyzerRule> rules, String path) {
        var names = rules.stream().flatMap(Active::names).distinct().toList();
        var candidates =
                Stream.of(
                                Stream.of(byFinding.getOrDefault(finding, List.of())),
                                names.stream().map(name -> byRule.getOrDefault(name, List.of())),
                                Stream.of(byPath))
                        .flatMap(lists -> lists.flatMap(List::stream));
        return candidates
                .filter(entry -> entry.fits(names, path))
                .map(Entry::waiver)
                .min(LONGEST_FIRST);
    }

    /// The waiver of what a governance rule says against a change, if there is one.
    ///
    /// @param governanceRule its id, such as `CHANGE-005`
    /// @param path of the file; a violation without one is waived only by a waiver without one
    public Optional<Waiver> ofViolation(String governanceRule, Optional<String> path) {
        return violations.getOrDefault(governanceRule, List.of()).stream()
                .filter(
                        entry ->
                                path.map(file -> entry.fitsOneOf(List.of(file)))
                                        .orElse(entry.path().isEmpty()))
                .map(Entry::waiver)
                .findFirst();
    }

    /// The waivers of governance rules that may matter to a change of these files, rule by rule.
    public List<Waiver> violationsIn(Collection<String> paths) {
        return violations.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.fitsOneOf(paths))
                .map(Entry::waiver)
                .sorted(
                        Comparator.comparing((Waiver waiver) -> waiver.criteria().rule().orElse(""))
                                .thenComparing(LONGEST_FIRST))
                .toList();
    }

    private static Stream<String> names(AnalyzerRule rule) {
        String id = lower(rule.id());
        return Stream.of(id, lower(rule.tool()) + "/" + id);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
