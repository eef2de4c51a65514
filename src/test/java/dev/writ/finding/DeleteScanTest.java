package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.audit.Event;
import dev.writ.audit.ListEvents;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Key;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.FailingTable;
import dev.writ.testing.Laptop;
import dev.writ.testing.StaleTable;
import dev.writ.testing.WatchedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteScanTest {

    private static final Paging ALL = new Paging(Paging.MAX_LIMIT, Optional.empty());

    private final Laptop.TickingClock clock = new Laptop.TickingClock();
    private final SqliteTable sqlite = SqliteTable.inMemory(clock);
    private final WatchedTable table = new WatchedTable(sqlite);
    private final ScanId scan = imported(Imports.PMD);

    @AfterEach
    void close() {
        sqlite.close();
    }

    private ScanId imported(Report report) {
        ScanId id = imports(table, report).id();
        new GroupFindings(table, Accepted.NONE)
                .run(new GroupFindings.Input(id, GroupFindings.By.FILE, GroupFindings.Filter.NONE));
        return id;
    }

    private Scan imports(Table over, Report report) {
        return Imports.into(over, clock).run(Imports.of(report)).scan();
    }

    private ScanId delete(Table over) {
        return new DeleteScan(over, clock).run(new DeleteScan.Input(scan, Actor.LOCAL));
    }

    private int findings() {
        return new ListFindings(table).run(new ListFindings.Input(scan, ALL)).items().size();
    }

    private List<Scan> scans() {
        return new ListScans(table).run(new ListScans.Input(Optional.empty(), ALL)).items();
    }

    private List<Event.Kind> events() {
        return new ListEvents(table)
                .run(new ListEvents.Input(scan.value(), false, ALL)).items().stream()
                        .map(Event::kind)
                        .toList();
    }

    /// What there is of occurrences, groups and scans.
    private Map<Key, Object> parts(ScanId of) {
        return table.contents().entrySet().stream()
                .filter(each -> isPartOf(each.getKey(), each.getValue(), of))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isPartOf(Key key, Object fields, ScanId of) {
        return key.partition().startsWith("SCAN#" + of)
                || (key.partition().startsWith("GROUP#")
                        && fields.toString().contains("scan=" + of + ","));
    }

    @Test
    void a_scan_is_removed_wholly_and_says_so_in_its_trail() {
        assertThat(parts(scan)).hasSizeGreaterThan(110);
        assertThat(delete(table)).isEqualTo(scan);
        assertThat(parts(scan)).isEmpty();
        assertThat(scans()).isEmpty();
        assertThat(events()).containsExactly(Event.Kind.SCAN_IMPORTED, Event.Kind.SCAN_DELETED);
    }

    @Test
    void what_later_scans_recognise_stays() {
        delete(table);
        Counts again = imports(table, Imports.PMD).counts();
        assertThat(again.read()).isEqualTo(110);
        assertThat(findings()).isEqualTo(110);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void a_removal_that_was_killed_anywhere_is_finished_by_the_next(int writes) {
        ScanId other = imported(Imports.ESLINT);
        Map<Key, Object> untouched = parts(other);
        assertThatThrownBy(() -> delete(new FailingTable(table, writes)))
                .isInstanceOf(Failed.class);
        delete(table);
        assertThat(parts(scan)).isEmpty();
        assertThat(parts(other)).isEqualTo(untouched);
        assertThat(scans()).extracting(Scan::id).containsExactly(other);
        assertThat(events()).containsOnlyOnce(Event.Kind.SCAN_DELETED);
    }

    @Test
    void a_scan_that_is_being_removed_counts_as_absent() {
        interrupt();
        assertThat(scans()).isEmpty();
        assertThatThrownBy(() -> new FindScan(table).run(scan))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isInstanceOf(Failure.NotFound.class));
    }

    /// The scan is marked, nothing more.
    private void interrupt() {
        assertThatThrownBy(() -> delete(new FailingTable(table, 1))).isInstanceOf(Failed.class);
    }

    @Test
    void an_import_during_the_removal_is_asked_to_wait_and_leaves_nothing() {
        interrupt();
        Map<Key, Object> before = parts(scan);
        assertThatThrownBy(() -> imports(table, Imports.PMD)).isInstanceOf(TryAgain.class);
        assertThat(parts(scan)).isEqualTo(before);
        delete(table);
        assertThat(parts(scan)).isEmpty();
    }

    @Test
    void an_import_that_meets_the_end_of_a_removal_leaves_no_half_scan() {
        interrupt();
        var importing = new StaleTable(table, onWrite(2, () -> delete(table)));
        try {
            imports(importing, Imports.PMD);
        } catch (TryAgain removing) {
            delete(table);
        }
        imports(table, Imports.PMD);
        assertThat(findings()).isEqualTo(110);
    }

    @Test
    void a_slow_removal_takes_nothing_of_what_was_imported_anew() {
        Runnable faster =
                () -> {
                    delete(table);
                    imports(table, Imports.PMD);
                };
        delete(new StaleTable(table, onWrite(2, faster)));
        assertThat(findings()).isEqualTo(110);
    }

    @Test
    void of_two_removals_at_once_both_say_it_is_gone() {
        delete(new StaleTable(table, onWrite(2, () -> delete(table))));
        assertThat(parts(scan)).isEmpty();
        assertThat(events()).containsOnlyOnce(Event.Kind.SCAN_DELETED);
    }

    @Test
    void a_scan_that_is_gone_cannot_be_removed_again() {
        delete(table);
        assertThatThrownBy(() -> delete(table))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isInstanceOf(Failure.NotFound.class));
    }

    private static Runnable onWrite(int number, Runnable work) {
        var writes = new AtomicInteger();
        return () -> {
            if (writes.incrementAndGet() == number) {
                work.run();
            }
        };
    }
}
