package dev.writ.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.audit.Event;
import dev.writ.audit.ListEvents;
import dev.writ.kernel.Action;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Query;
import dev.writ.kernel.Shard;
import dev.writ.kernel.Table;
import dev.writ.kernel.Written;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Drafts;
import dev.writ.testing.FailingTable;
import dev.writ.testing.HandClock;
import dev.writ.testing.StaleTable;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanDraftsTest {

    private static final CleanDrafts.Input USUAL = new CleanDrafts.Input(OptionalInt.empty());

    private final HandClock clock = new HandClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);

    @AfterEach
    void close() {
        table.close();
    }

    private CleanDrafts.Output clean(Table over) {
        return new CleanDrafts(over, clock).run(USUAL);
    }

    private List<Draft> old(int count) {
        List<Draft> drafts = Drafts.put(table, count, clock.instant());
        clock.pass(Duration.ofDays(30));
        return drafts;
    }

    private List<Event> events(Draft draft) {
        var all = new Paging(Paging.MAX_LIMIT, Optional.empty());
        return new ListEvents(table)
                .run(new ListEvents.Input(draft.scan().value(), false, all))
                .items();
    }

    @ParameterizedTest
    @CsvSource({"30, PT0S, 1", "30, PT-1S, 0", "1, PT0S, 1", "1, PT-0.001S, 0", "89, PT1H, 1"})
    void a_draft_is_removed_as_soon_as_nobody_touched_it_for_the_days(
            int days, Duration later, int removed) {
        List<Draft> drafts = Drafts.put(table, 1, clock.instant());
        clock.pass(Duration.ofDays(days).plus(later));
        var output = new CleanDrafts(table, clock).run(new CleanDrafts.Input(OptionalInt.of(days)));
        assertThat(output).isEqualTo(new CleanDrafts.Output(removed, 0, false));
        assertThat(Drafts.rows(table, drafts)).isEqualTo(2 - 2 * removed);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 91, Integer.MAX_VALUE})
    void days_that_are_none_or_more_than_drafts_live_are_refused(int days) {
        assertThatThrownBy(
                        () ->
                                new CleanDrafts(table, clock)
                                        .run(new CleanDrafts.Input(OptionalInt.of(days))))
                .isInstanceOf(Failed.class)
                .hasMessage("days is " + days + ". Use 1 to 90.");
    }

    @Test
    void the_trail_of_the_scan_tells_of_each_removed_draft() {
        List<Draft> drafts = old(3);
        clean(table);
        assertThat(events(drafts.getFirst()))
                .extracting(Event::kind)
                .containsOnly(Event.Kind.DRAFT_REMOVED);
        assertThat(events(drafts.getFirst()))
                .extracting(Event::subject)
                .containsExactlyInAnyOrderElementsOf(
                        drafts.stream().map(draft -> draft.id().value()).toList());
    }

    @Test
    void a_committed_draft_stays_however_old() {
        Draft draft = old(2).getFirst();
        var stored = Draft.TYPE.need(table, Draft.key(draft.id()));
        table.write(Draft.TYPE.replace(stored, draft.withStatus(Draft.Status.COMMITTED)));
        clock.pass(Duration.ofDays(3650));
        clean(table);
        assertThat(Drafts.rows(table, List.of(draft))).isEqualTo(2);
    }

    @Test
    void a_draft_that_was_touched_counts_anew() {
        Draft draft = old(1).getFirst();
        Drafts.touch(table, draft.id(), clock.instant());
        assertThat(clean(table)).isEqualTo(new CleanDrafts.Output(0, 0, false));
        clock.pass(Duration.ofDays(30));
        assertThat(clean(table)).isEqualTo(new CleanDrafts.Output(1, 0, false));
    }

    @Test
    void a_draft_that_is_touched_between_reading_and_removing_stays_and_the_others_go() {
        List<Draft> drafts = old(320);
        var together = drafts.stream().filter(each -> Shard.of(each.id().value(), 16) == 0);
        List<Draft> touched = together.skip(2).limit(5).toList();
        var racing = new StaleTable(table, () -> touch(touched));
        assertThat(clean(racing)).isEqualTo(new CleanDrafts.Output(315, 5, false));
        assertThat(Drafts.rows(table, touched)).isEqualTo(10);
        assertThat(Drafts.rows(table, drafts)).isEqualTo(10);
    }

    private void touch(List<Draft> drafts) {
        drafts.forEach(each -> Drafts.touch(table, each.id(), clock.instant()));
    }

    @Test
    void a_draft_that_is_committed_between_reading_and_removing_stays() {
        Draft draft = old(1).getFirst();
        var racing =
                new StaleTable(
                        table,
                        () ->
                                table.write(
                                        Draft.TYPE.put(draft.withStatus(Draft.Status.COMMITTED))));
        assertThat(clean(racing)).isEqualTo(new CleanDrafts.Output(0, 1, false));
        assertThat(Drafts.rows(table, List.of(draft))).isEqualTo(2);
        assertThat(events(draft)).isEmpty();
    }

    @Test
    void of_two_calls_at_once_each_draft_is_removed_by_one() {
        List<Draft> drafts = old(50);
        var other = new AtomicInteger();
        var racing = new StaleTable(table, () -> other.addAndGet(clean(table).removed()));
        CleanDrafts.Output output = clean(racing);
        assertThat(output.removed() + other.get()).isEqualTo(50);
        assertThat(Drafts.rows(table, drafts)).isZero();
        assertThat(events(drafts.getFirst())).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 15})
    void a_call_that_was_killed_anywhere_is_finished_by_the_next(int writes) {
        List<Draft> drafts = old(64);
        assertThatThrownBy(() -> clean(new FailingTable(table, writes))).isInstanceOf(Failed.class);
        int left = Drafts.rows(table, drafts) / 2;
        assertThat(left).isPositive();
        assertThat(events(drafts.getFirst())).hasSize(64 - left);
        assertThat(clean(table)).isEqualTo(new CleanDrafts.Output(left, 0, false));
        assertThat(Drafts.rows(table, drafts)).isZero();
        assertThat(events(drafts.getFirst())).hasSize(64);
    }

    @Test
    void ten_thousand_drafts_take_calls_of_bounded_work_in_small_pages() {
        List<Draft> drafts = old(10_000);
        var counting = new Counting(table);
        assertThat(clean(counting))
                .isEqualTo(new CleanDrafts.Output(CleanDrafts.MAX_DRAFTS, 0, true));
        assertThat(counting.largestPage).isLessThanOrEqualTo(33);
        assertThat(counting.calls).isLessThan(2 * (CleanDrafts.MAX_DRAFTS / 33 + 2 * 16));
        assertThat(clean(counting).removed()).isEqualTo(CleanDrafts.MAX_DRAFTS);
        assertThat(clean(counting)).isEqualTo(new CleanDrafts.Output(0, 0, false));
        assertThat(Drafts.rows(table, drafts)).isZero();
    }

    @Test
    void younger_drafts_are_not_read_to_the_end() {
        Drafts.put(table, 5_000, clock.instant());
        var counting = new Counting(table);
        assertThat(clean(counting)).isEqualTo(new CleanDrafts.Output(0, 0, false));
        assertThat(counting.calls).isEqualTo(16);
    }

    @Test
    void a_call_stops_when_its_time_is_up() {
        old(500);
        var slow = new StaleTable(table, () -> clock.pass(Duration.ofSeconds(7)));
        CleanDrafts.Output output = clean(slow);
        assertThat(output.more()).isTrue();
        assertThat(output.removed()).isBetween(3, 3 * 33);
    }

    @Test
    void a_draft_of_an_earlier_version_counts_from_when_it_was_begun() {
        Draft draft = Drafts.of(1, clock.instant());
        Item today = Draft.TYPE.item(draft);
        var fields = new LinkedHashMap<>(today.fields().values());
        fields.remove("touchedAt");
        assertThat(Draft.TYPE.read().apply(Fields.of("", fields))).isEqualTo(draft);
    }

    /// Counts what it is asked.
    private static final class Counting implements Table {

        private final Table table;
        private int calls;
        private int largestPage;

        Counting(Table table) {
            this.table = table;
        }

        @Override
        public Optional<Item> get(Key key) {
            calls++;
            return table.get(key);
        }

        @Override
        public Map<Key, Item> getAll(Collection<Key> keys) {
            calls++;
            return table.getAll(keys);
        }

        @Override
        public Written write(List<Action> actions) {
            calls++;
            return table.write(actions);
        }

        @Override
        public void putAll(Collection<Item> items) {
            calls++;
            table.putAll(items);
        }

        @Override
        public Page query(Query query) {
            calls++;
            largestPage = Math.max(largestPage, query.limit());
            return table.query(query);
        }
    }
}
