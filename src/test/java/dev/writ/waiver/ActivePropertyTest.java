package dev.writ.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.FindingId;
import dev.writ.finding.Glob;
import dev.writ.kernel.Actor;
import dev.writ.project.ProjectName;
import dev.writ.waiver.Waiver.Waives;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is looked up is what asking each waiver in turn finds.
class ActivePropertyTest {

    private static final List<String> FINDINGS =
            List.of("f-0000000000-" + "1".repeat(20), "f-0000000000-" + "2".repeat(20));
    private static final List<String> RULES = List.of("PMD/A", "pmd/a", "A", "B", "Other/A");
    private static final List<String> GOVERNANCE = List.of("CHANGE-001", "CHANGE-005");
    private static final List<String> GLOBS = List.of("**", "src/**", "*.java", "src/A.java", "x/");
    private static final List<String> PATHS =
            List.of("src/A.java", "src/b/B.java", "x/y/z.txt", "C.java", "");
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @Provide
    Arbitrary<List<Waiver>> waivers() {
        var criteria =
                Combinators.combine(
                                Arbitraries.of(FINDINGS).map(FindingId::new).optional(),
                                Arbitraries.of(RULES).optional(),
                                Arbitraries.of(GLOBS).optional())
                        .filter((finding, rule, path) -> isAny(finding, rule, path))
                        .as(Criteria::new);
        var ofFindings =
                Combinators.combine(criteria, Arbitraries.integers().between(0, 3), ids())
                        .as((what, days, id) -> waiver(id, what, Waives.FINDINGS, days));
        var ofRules =
                Combinators.combine(
                                Arbitraries.of(GOVERNANCE),
                                Arbitraries.of(GLOBS).optional(),
                                Arbitraries.integers().between(0, 3),
                                ids())
                        .as(
                                (rule, path, days, id) ->
                                        waiver(
                                                id,
                                                new Criteria(
                                                        Optional.empty(), Optional.of(rule), path),
                                                Waives.VIOLATIONS,
                                                days));
        return Arbitraries.oneOf(ofFindings, ofRules)
                .list()
                .ofMaxSize(12)
                .uniqueElements(Waiver::id);
    }

    private static boolean isAny(Optional<?> finding, Optional<?> rule, Optional<?> path) {
        return finding.isPresent() || rule.isPresent() || path.isPresent();
    }

    private static Arbitrary<WaiverId> ids() {
        return Arbitraries.integers()
                .between(0, 999)
                .map(number -> new WaiverId("w-%020d".formatted(number)));
    }

    private static Waiver waiver(WaiverId id, Criteria criteria, Waives waives, int days) {
        return new Waiver(
                id,
                new ProjectName("shop"),
                criteria,
                waives,
                Optional.of("owner"),
                "reason",
                Optional.of(DAY.plusDays(days)),
                new Mark(Actor.LOCAL, Instant.EPOCH),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<WaiverId> first(List<Waiver> all, Predicate<Waiver> fits) {
        return all.stream()
                .filter(fits)
                .max(
                        Comparator.comparing((Waiver each) -> each.expires().orElseThrow())
                                .thenComparing(
                                        each -> each.id().value(), Comparator.reverseOrder()))
                .map(Waiver::id);
    }

    private static boolean isIn(Optional<String> glob, String path) {
        return glob.map(each -> new Glob(each).matches(path)).orElse(true);
    }

    @Property(tries = 500)
    void a_finding_is_waived_by_the_longest_of_those_whose_criteria_all_hold(
            @ForAll("waivers") List<Waiver> all) {
        var active = new Active(all);
        for (String finding : FINDINGS) {
            for (String rule : List.of("A", "B", "C")) {
                for (String path : PATHS) {
                    Predicate<Waiver> fits =
                            each ->
                                    each.waives() == Waives.FINDINGS
                                            && each.criteria()
                                                    .finding()
                                                    .map(id -> id.value().equals(finding))
                                                    .orElse(true)
                                            && each.criteria()
                                                    .rule()
                                                    .map(
                                                            name ->
                                                                    name.equalsIgnoreCase(rule)
                                                                            || name
                                                                                    .equalsIgnoreCase(
                                                                                            "PMD/"
                                                                                                    + rule))
                                                    .orElse(true)
                                            && isIn(each.criteria().path(), path);
                    var found = active.ofFinding(new FindingId(finding), pmd(rule), path);
                    assertThat(found.map(Waiver::id)).isEqualTo(first(all, fits));
                }
            }
        }
    }

    @Property(tries = 500)
    void a_violation_is_waived_for_its_rule_and_file_only(@ForAll("waivers") List<Waiver> all) {
        var active = new Active(all);
        for (String rule : List.of("CHANGE-001", "CHANGE-005", "CHANGE-002")) {
            for (String path : PATHS) {
                var found = active.ofViolation(rule, Optional.of(path));
                assertThat(found.map(Waiver::id))
                        .isEqualTo(
                                first(
                                        all,
                                        each ->
                                                isRule(each, rule)
                                                        && isIn(each.criteria().path(), path)));
                assertThat(active.violationsIn(List.of(path)).stream().map(Waiver::id))
                        .containsAll(found.map(Waiver::id).stream().toList());
            }
            assertThat(active.ofViolation(rule, Optional.empty()).map(Waiver::id))
                    .isEqualTo(
                            first(
                                    all,
                                    each ->
                                            isRule(each, rule)
                                                    && each.criteria().path().isEmpty()));
        }
    }

    private static boolean isRule(Waiver waiver, String rule) {
        return waiver.waives() == Waives.VIOLATIONS
                && waiver.criteria().rule().equals(Optional.of(rule));
    }

    private static AnalyzerRule pmd(String id) {
        return new AnalyzerRule("PMD", id, id, "", "", List.of(), List.of());
    }
}
