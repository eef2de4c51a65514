package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.store.sqlite.SqliteTable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever an analyzer reports, the next scan recognises all of it, however it is told.
class IdentityPropertyTest {

    record Told(String rule, String path, int line, int column, String message) {}

    @Provide
    Arbitrary<List<Told>> reports() {
        return Combinators.combine(
                        Arbitraries.of("A", "B"),
                        Arbitraries.of("src/a.c", "src/b.c", ""),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("bad", "worse", "'x' is 3"))
                .as(Told::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void the_order_of_the_report_changes_nothing(
            @ForAll("reports") List<Told> told, @ForAll long seed) {
        var shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, new Random(seed));

        assertAllKnown(sarif(told, "1", 0), sarif(shuffled, "1", 0));
    }

    @Property(tries = 300)
    void a_shift_of_all_lines_changes_nothing(
            @ForAll("reports") List<Told> told, @ForAll @IntRange(min = 1, max = 500) int shift) {
        assertAllKnown(sarif(told, "1", 0), sarif(told, "1", shift));
    }

    @Property(tries = 300)
    void another_version_of_the_tool_changes_nothing(@ForAll("reports") List<Told> told) {
        assertAllKnown(sarif(told, "1", 0), sarif(told, "2", 0));
    }

    @Property(tries = 300)
    void another_order_of_the_properties_changes_nothing(@ForAll("reports") List<Told> told) {
        assertAllKnown(sarif(told, "1", 0), reordered(told));
    }

    @Property(tries = 300)
    void the_counts_always_add_up(@ForAll("reports") List<Told> told) {
        var counts =
                imported(SqliteTable.inMemory(Clock.systemUTC()), sarif(told, "1", 0))
                        .scan()
                        .counts();

        assertThat(counts.read()).isEqualTo(told.size());
        assertThat(counts.joined() + counts.added() + counts.known() + counts.suppressed())
                .isEqualTo(counts.read());
    }

    private static void assertAllKnown(String first, String second) {
        var table = SqliteTable.inMemory(Clock.systemUTC());
        Counts before = imported(table, first).scan().counts();

        var after = imported(table, second + "\n");

        assertThat(after.repeated()).isFalse();
        assertThat(after.scan().counts())
                .isEqualTo(new Counts(before.read(), before.joined(), 0, before.added(), 0));
    }

    private static ImportScan.Output imported(SqliteTable table, String sarif) {
        return Imports.into(table).run(Imports.of(Imports.text("r.sarif", sarif)));
    }

    private static String sarif(List<Told> told, String version, int shift) {
        String results =
                told.stream().map(each -> result(each, shift)).collect(Collectors.joining(","));
        return """
               {"version": "2.1.0", "runs": [
                 {"tool": {"driver": {"name": "T", "version": "%s"}}, "results": [%s]}]}
               """
                .formatted(version, results);
    }

    private static String result(Told told, int shift) {
        return """
               {"ruleId": "%s", "message": {"text": "%s"}, "locations": [%s]}
               """
                .formatted(told.rule(), told.message(), location(told, shift));
    }

    private static String reordered(List<Told> told) {
        String results =
                told.stream()
                        .map(
                                each ->
                                        """
                                        {"locations": [%s], "message": {"text": "%s"}, "ruleId": "%s"}
                                        """
                                                .formatted(
                                                        location(each, 0),
                                                        each.message(),
                                                        each.rule()))
                        .collect(Collectors.joining(","));
        return """
               {"runs": [{"results": [%s], "tool": {"driver": {"version": "1", "name": "T"}}}],
                "version": "2.1.0"}
               """
                .formatted(results);
    }

    /// A line of 0 is no line, which no shift changes.
    private static String location(Told told, int shift) {
        String region =
                told.line() == 0
                        ? ""
                        : """
                          , "region": {"startColumn": %d, "startLine": %d}
                          """
                                .formatted(told.column(), told.line() + shift);
        return """
               {"physicalLocation": {"artifactLocation": {"uri": "%s"}%s}}
               """
                .formatted(told.path(), region);
    }
}
