package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Item;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Parts;
import dev.writ.testing.Untidy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// What a scan saw is one list by finding, however it is taken apart: no finding is cut in two.
class ListFindingsPropertyTest {

    private static final ScanId SCAN = new ScanId("s-00000000000000000001");
    private static final Occurrence OCCURRENCE =
            Untidy.HARMLESS.group().members().getFirst().first();

    record Seen(String finding, List<String> messages) {}

    private SqliteTable table = SqliteTable.inMemory(Clock.systemUTC());

    @BeforeTry
    void open() {
        table.close();
        table = SqliteTable.inMemory(Clock.systemUTC());
    }

    @AfterTry
    void close() {
        table.close();
    }

    private static FindingId finding(int number) {
        return new FindingId("f-%010d-%020d".formatted(number * 7919 % 1_000, number));
    }

    private static Occurrence occurrence(int number) {
        return new Occurrence(
                OCCURRENCE.rule(),
                OCCURRENCE.severity(),
                OCCURRENCE.priority(),
                "seen " + number,
                OCCURRENCE.place(),
                OCCURRENCE.excerpt(),
                OCCURRENCE.steps());
    }

    /// @param counts occurrences of each finding
    private List<Seen> write(ScanId id, List<Integer> counts, int shards) {
        var scan =
                new Scan(
                        id,
                        Imports.PROJECT,
                        "report",
                        Instant.EPOCH,
                        List.of(),
                        new Counts(0, 0, 0, 0, 0),
                        List.of(),
                        shards,
                        0,
                        Optional.empty());
        table.write(Scan.TYPE.create(scan));
        var items = new ArrayList<Item>();
        var seen = new ArrayList<Seen>();
        for (int f = 0; f < counts.size(); f++) {
            var messages = new ArrayList<String>();
            for (int n = 0; n < counts.get(f); n++) {
                items.add(
                        Sighting.TYPE.item(new Sighting(id, shards, finding(f), n, occurrence(n))));
                messages.add("seen " + n);
            }
            seen.add(new Seen(finding(f).value(), messages));
        }
        table.putAll(items);
        return seen.stream()
                .sorted((one, other) -> one.finding().compareTo(other.finding()))
                .toList();
    }

    private Parts<Seen> parts(ScanId scan) {
        return new Parts<>(
                paging ->
                        new ListFindings(table)
                                .run(new ListFindings.Input(scan, paging))
                                .map(ListFindingsPropertyTest::seen));
    }

    private static Seen seen(ListFindings.Sighted sighted) {
        return new Seen(
                sighted.finding().value(),
                sighted.occurrences().stream().map(Occurrence::message).toList());
    }

    @Property(tries = 100)
    void parts_of_any_size_put_together_are_all_findings_each_whole(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 10) Integer> counts,
            @ForAll @IntRange(min = 1, max = 5) int shards,
            @ForAll @IntRange(min = 1, max = 12) int limit) {
        var seen = write(SCAN, counts, shards);
        assertThat(parts(SCAN).all(limit)).isEqualTo(seen);
    }

    @Property(tries = 50)
    void a_cursor_that_is_garbage_is_refused(@ForAll String garbage) {
        write(SCAN, List.of(1, 2), 2);
        parts(SCAN).assertSurvives(garbage, "findings of " + SCAN, 1);
    }

    @Example
    void a_cursor_of_another_scan_is_refused() {
        var other = new ScanId("s-00000000000000000002");
        write(SCAN, List.of(1, 1), 1);
        write(other, List.of(1, 1), 1);
        parts(SCAN).assertRefuses(parts(other).second(1).orElseThrow());
    }
}
