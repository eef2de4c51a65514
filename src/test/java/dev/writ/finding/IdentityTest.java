package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Laptop;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final String SOURCE =
            IntStream.rangeClosed(1, 40)
                    .mapToObj(n -> "line of code number " + n + ";\n")
                    .collect(Collectors.joining());

    private final SqliteTable table = SqliteTable.inMemory(Clock.systemUTC());
    private final ImportScan importScan = Imports.into(table, new Laptop.TickingClock());

    @Test
    void a_scan_without_source_recognises_one_with_source() {
        importScan.run(Imports.with(source("lib/x/a.c", SOURCE), report(5, 9)));

        var counts = importScan.run(Imports.of(report(5, 9, 11))).scan().counts();

        assertThat(counts).isEqualTo(new Counts(3, 0, 1, 2, 0));
    }

    @Test
    void a_scan_with_source_recognises_one_without() {
        importScan.run(Imports.of(report(5, 9)));

        var input = Imports.with(source("lib/x/a.c", SOURCE), report(5, 9, 11));
        var counts = importScan.run(input).scan().counts();

        assertThat(counts).isEqualTo(new Counts(3, 0, 1, 2, 0));
    }

    @Test
    void lines_above_that_come_and_go_change_nothing() {
        importScan.run(Imports.with(source("x/a.c", SOURCE), report(5, 9)));

        var input = Imports.with(source("x/a.c", "// new\n\n" + SOURCE), report(7, 11));
        var counts = importScan.run(input).scan().counts();

        assertThat(counts).isEqualTo(new Counts(2, 0, 0, 2, 0));
    }

    @Test
    void with_source_the_finding_that_was_fixed_is_not_the_one_that_stays() {
        var first = importScan.run(Imports.with(source("x/a.c", SOURCE), report(5, 9)));
        var before = idsByLine(first.scan());

        var second = importScan.run(Imports.with(source("x/a.c", SOURCE), report(9)));

        assertThat(idsByLine(second.scan())).isEqualTo(Map.of(9, before.get(9)));
    }

    @Test
    void what_an_interrupted_import_left_behind_is_still_new() {
        new Interrupted(table).withoutItsScan(importScan, Imports.of(report(5, 9)));

        var counts = importScan.run(Imports.of(report(5, 9))).scan().counts();

        assertThat(counts).isEqualTo(new Counts(2, 0, 2, 0, 0));
    }

    @Test
    void what_an_interrupted_later_import_left_behind_is_still_new() {
        importScan.run(Imports.of(report(5)));
        new Interrupted(table).withoutItsScan(importScan, Imports.of(report(5, 9)));

        var counts = importScan.run(Imports.of(report(5, 9))).scan().counts();

        assertThat(counts).isEqualTo(new Counts(2, 0, 1, 1, 0));
    }

    /// Undoes the last write of an import, as a crash just before it would have.
    private record Interrupted(SqliteTable table) {
        void withoutItsScan(ImportScan importScan, ImportScan.Input input) {
            Scan scan = importScan.run(input).scan();
            table.write(new Action.Delete(Scan.key(scan.id()), new Condition.Present()));
        }
    }

    private Map<Integer, FindingId> idsByLine(Scan scan) {
        return new ReadMembers(table)
                .of(scan).stream()
                        .collect(
                                Collectors.toMap(
                                        member -> member.first().place().line(),
                                        Group.Member::finding));
    }

    private static Report report(int... lines) {
        String results =
                IntStream.of(lines)
                        .mapToObj(
                                line ->
                                        """
                                        {"ruleId": "r", "message": {"text": "bad"}, "locations": [
                                          {"physicalLocation": {
                                            "artifactLocation": {"uri": "x/a.c"},
                                            "region": {"startLine": %d}}}]}
                                        """
                                                .formatted(line))
                        .collect(Collectors.joining(","));
        return Imports.text(
                "lines.sarif",
                """
                {"version": "2.1.0", "runs": [
                  {"tool": {"driver": {"name": "T"}}, "results": [%s]}]}
                """
                        .formatted(results));
    }

    /// A tree of one file, found under any path that ends alike.
    private static SourceTree source(String path, String text) {
        return new SourceTree() {
            @Override
            public Optional<String> locate(String reported) {
                return path.endsWith(reported) ? Optional.of(path) : Optional.empty();
            }

            @Override
            public Optional<String> text(String at) {
                return at.equals(path) ? Optional.of(text) : Optional.empty();
            }
        };
    }
}
