package dev.writ.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every adapter of the table promises. An adapter's test extends this class.
public abstract class TableContract {

    /// A clock that a test can move.
    protected static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /// What a text field named "text" takes besides its value.
    private static final int FRAME_BYTES = 3 + 1 + "text".length();

    protected final TestClock clock = new TestClock();
    protected Table table;

    /// A table with nothing in it.
    protected abstract Table emptyTable();

    @BeforeEach
    void start() {
        table = emptyTable();
    }

    // ── one item ─────────────────────────────────────────────────────────────────────────────

    @Test
    void what_was_never_written_is_absent() {
        assertThat(table.get(key("a"))).isEmpty();
    }

    @Test
    void an_item_comes_back_as_it_was_written() {
        Fields fields =
                Fields.builder()
                        .put("text", "ä ☃ 𝄞 \" \\ \n \t")
                        .put("empty", "")
                        .put("whole", Long.MAX_VALUE)
                        .put("negative", -1)
                        .put("flag", true)
                        .put("list", List.of("a", "b"))
                        .put("map", Map.of("inner", Map.of("deep", 1L)))
                        .putAll("maps", List.of(Fields.builder().put("x", 1).build()))
                        .build();
        table.write(put(item("a", fields)));
        assertThat(table.get(key("a")).orElseThrow().fields()).isEqualTo(fields);
    }

    @Test
    void a_decimal_comes_back_as_a_decimal() {
        var fields = Fields.of("", Map.of("half", 0.5, "whole", 2.0, "small", 1e-9));
        table.write(put(item("a", fields)));
        assertThat(table.get(key("a")).orElseThrow().fields()).isEqualTo(fields);
    }

    @Test
    void an_item_without_fields_is_still_there() {
        table.write(put(item("a", Fields.builder().build())));
        assertThat(table.get(key("a"))).isPresent();
    }

    @Test
    void the_first_write_has_version_one_and_each_further_one_more() {
        table.write(put(item("a")));
        table.write(put(item("a")));
        table.write(put(item("a")));
        assertThat(version("a")).isEqualTo(3);
    }

    @Test
    void a_later_write_replaces_all_fields() {
        table.write(put(item("a", Fields.builder().put("old", 1).build())));
        table.write(put(item("a", Fields.builder().put("new", 2).build())));
        assertThat(table.get(key("a")).orElseThrow().fields().values())
                .isEqualTo(Map.of("new", 2L));
    }

    @Test
    void an_item_of_the_largest_size_under_the_longest_keys_fits() {
        var longest = new Key("p".repeat(2048), "s".repeat(1024));
        Fields largest = text(Item.MAX_BYTES - FRAME_BYTES);
        var item = new Item(longest, Optional.of(longest), 0, expiry(), largest);
        table.write(put(item));
        table.putAll(List.of(item));
        assertThat(table.get(longest).orElseThrow().fields()).isEqualTo(largest);
    }

    @Test
    void a_larger_item_is_refused_and_nothing_with_it_is_written() {
        var large = item("a", text(Item.MAX_BYTES - FRAME_BYTES + 1));
        assertThatThrownBy(() -> table.write(put(large))).isInstanceOf(Failed.class);
        var some = new ArrayList<>(IntStream.range(0, 100).mapToObj(i -> item("k" + i)).toList());
        some.add(large);
        assertThatThrownBy(() -> table.putAll(some)).isInstanceOf(Failed.class);
        assertThat(table.query(Query.of("p", "")).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1025})
    void a_sort_key_that_is_empty_or_too_long_is_refused(int length) {
        assertThatThrownBy(() -> new Key("p", "x".repeat(length))).isInstanceOf(Failed.class);
    }

    @Test
    void the_longest_keys_work() {
        var key = new Key("p".repeat(2048), "s".repeat(1024));
        table.write(put(new Item(key, Optional.empty(), 0, Optional.empty(), text(1))));
        assertThat(table.get(key)).isPresent();
    }

    @Test
    void a_deleted_item_is_absent() {
        table.write(put(item("a")));
        table.write(new Action.Delete(key("a"), new Condition.None()));
        assertThat(table.get(key("a"))).isEmpty();
    }

    @Test
    void deleting_what_is_absent_is_no_refusal() {
        assertThat(table.write(new Action.Delete(key("a"), new Condition.None())).done()).isTrue();
    }

    // ── conditions ───────────────────────────────────────────────────────────────────────────

    @Test
    void a_second_creation_is_refused_and_changes_nothing() {
        table.write(new Action.Put(item("a", text(1)), new Condition.Absent()));
        var second = table.write(new Action.Put(item("a", text(2)), new Condition.Absent()));
        assertThat(second).isEqualTo(new Written.Refused(0));
        assertThat(table.get(key("a")).orElseThrow().fields()).isEqualTo(text(1));
    }

    @Test
    void a_stale_version_is_refused() {
        table.write(put(item("a")));
        table.write(new Action.Put(item("a"), new Condition.Version(1)));
        var stale = table.write(new Action.Put(item("a"), new Condition.Version(1)));
        assertThat(stale.done()).isFalse();
        assertThat(version("a")).isEqualTo(2);
    }

    @Test
    void a_version_of_an_absent_item_is_refused() {
        assertThat(table.write(new Action.Put(item("a"), new Condition.Version(1))).done())
                .isFalse();
    }

    @Test
    void a_delete_with_a_stale_version_is_refused() {
        table.write(put(item("a")));
        table.write(put(item("a")));
        assertThat(table.write(new Action.Delete(key("a"), new Condition.Version(1))).done())
                .isFalse();
    }

    @Test
    void present_holds_only_for_what_is_there() {
        assertThat(table.write(new Action.Put(item("a"), new Condition.Present())).done())
                .isFalse();
        table.write(put(item("a")));
        assertThat(table.write(new Action.Put(item("a"), new Condition.Present())).done()).isTrue();
    }

    // ── transactions ─────────────────────────────────────────────────────────────────────────

    @Test
    void all_of_a_transaction_is_written() {
        table.write(List.of(put(item("a")), put(item("b")), new Action.Add(key("n"), add("x", 2))));
        assertThat(table.getAll(List.of(key("a"), key("b"), key("n")))).hasSize(3);
    }

    @Test
    void nothing_of_a_refused_transaction_is_written_and_the_refusing_action_is_named() {
        table.write(put(item("b")));
        var refused =
                table.write(
                        List.of(
                                put(item("a")),
                                new Action.Put(item("b"), new Condition.Absent()),
                                new Action.Add(key("n"), add("x", 1))));
        assertThat(refused).isEqualTo(new Written.Refused(1));
        assertThat(table.get(key("a"))).isEmpty();
        assertThat(table.get(key("n"))).isEmpty();
    }

    @Test
    void a_check_guards_a_transaction_without_writing() {
        table.write(put(item("a")));
        var guarded =
                table.write(
                        List.of(
                                new Action.Check(key("a"), new Condition.Version(1)),
                                put(item("b"))));
        assertThat(guarded.done()).isTrue();
        assertThat(version("a")).isEqualTo(1);
        var refused =
                table.write(
                        List.of(
                                new Action.Check(key("a"), new Condition.Absent()),
                                put(item("c"))));
        assertThat(refused).isEqualTo(new Written.Refused(0));
        assertThat(table.get(key("c"))).isEmpty();
    }

    @Test
    void a_transaction_takes_a_hundred_actions_and_no_more() {
        var hundred = IntStream.range(0, 100).mapToObj(i -> put(item("k" + i))).toList();
        assertThat(table.write(hundred).done()).isTrue();
        var more = IntStream.range(0, 101).mapToObj(i -> put(item("k" + i))).toList();
        assertThatThrownBy(() -> table.write(more)).isInstanceOf(Failed.class);
        assertThatThrownBy(() -> table.write(List.of())).isInstanceOf(Failed.class);
    }

    @Test
    void a_transaction_names_a_key_once() {
        assertThatThrownBy(() -> table.write(List.of(put(item("a")), put(item("a")))))
                .isInstanceOf(Failed.class);
    }

    @Test
    void a_transaction_over_four_mebibytes_is_refused() {
        var large =
                IntStream.range(0, 11).mapToObj(i -> put(item("k" + i, text(390_000)))).toList();
        assertThatThrownBy(() -> table.write(large)).isInstanceOf(Failed.class);
    }

    // ── counters ─────────────────────────────────────────────────────────────────────────────

    @Test
    void a_counter_starts_at_zero_and_keeps_the_other_fields() {
        table.write(put(item("a", Fields.builder().put("name", "x").put("n", 5).build())));
        table.write(new Action.Add(key("a"), Map.of("n", 2L, "m", -1L)));
        assertThat(table.get(key("a")).orElseThrow().fields().values())
                .isEqualTo(Map.of("name", "x", "n", 7L, "m", -1L));
        assertThat(version("a")).isEqualTo(2);
    }

    @Test
    void counters_added_to_by_many_threads_equal_the_sum() {
        together(
                16,
                thread ->
                        () -> {
                            for (int i = 0; i < 50; i++) {
                                retried(new Action.Add(key("n"), add("x", 1)));
                            }
                            return true;
                        });
        assertThat(table.get(key("n")).orElseThrow().fields().number("x")).isEqualTo(800);
    }

    // ── races ────────────────────────────────────────────────────────────────────────────────

    @Test
    void of_many_creators_of_one_item_exactly_one_wins() {
        var won =
                together(
                        16,
                        thread -> () -> retried(new Action.Put(item("a"), new Condition.Absent())));
        assertThat(won.stream().filter(each -> each)).hasSize(1);
    }

    @Test
    void a_thousand_conditional_changes_by_racing_writers_are_all_kept() {
        table.write(put(item("a", Fields.builder().put("n", 0).build())));
        together(
                8,
                thread ->
                        () -> {
                            for (int done = 0; done < 125; ) {
                                done += raised("a") ? 1 : 0;
                            }
                            return true;
                        });
        Item end = table.get(key("a")).orElseThrow();
        assertThat(end.fields().number("n")).isEqualTo(1000);
        assertThat(end.version()).isEqualTo(1001);
    }

    @Test
    void a_transfer_is_never_seen_half_done() {
        table.write(
                List.of(
                        put(item("a", Fields.builder().put("n", 100).build())),
                        put(item("b", Fields.builder().put("n", 100).build()))));
        var sums = Collections.synchronizedList(new ArrayList<Long>());
        together(
                4,
                thread ->
                        () -> {
                            for (int i = 0; i < 50; i++) {
                                table.write(
                                        List.of(
                                                new Action.Add(key("a"), add("n", -1)),
                                                new Action.Add(key("b"), add("n", 1))));
                            }
                            return true;
                        });
        table.getAll(List.of(key("a"), key("b")))
                .values()
                .forEach(item -> sums.add(item.fields().number("n")));
        assertThat(sums.stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
    }

    // ── reading many ─────────────────────────────────────────────────────────────────────────

    @Test
    void many_keys_are_read_at_once_and_what_is_absent_is_left_out() {
        var items = IntStream.range(0, 250).mapToObj(i -> item("k" + i)).toList();
        table.putAll(items);
        var keys = new ArrayList<>(items.stream().map(Item::key).toList());
        keys.add(key("absent"));
        assertThat(table.getAll(keys)).hasSize(250).doesNotContainKey(key("absent"));
        assertThat(table.getAll(List.of())).isEmpty();
    }

    @Test
    void writing_many_items_again_changes_nothing_that_can_be_seen() {
        var items = IntStream.range(0, 60).mapToObj(i -> item("k" + i, text(i + 1))).toList();
        table.putAll(items);
        table.putAll(items);
        assertThat(table.query(Query.of("p", "k")).items()).hasSize(60);
    }

    @Test
    void a_query_sees_one_partition_and_one_prefix_only() {
        table.putAll(
                List.of(
                        at("p", "a#1"),
                        at("p", "a#2"),
                        at("p", "b#1"),
                        at("p2", "a#3"),
                        at("p", "a")));
        assertThat(sorts(table.query(Query.of("p", "a#")))).containsExactly("a#1", "a#2");
        assertThat(sorts(table.query(Query.of("p", "")))).containsExactly("a", "a#1", "a#2", "b#1");
    }

    @Test
    void a_prefix_is_taken_to_the_letter() {
        table.putAll(List.of(at("p", "a%1"), at("p", "ab1"), at("p", "a_1"), at("p", "A_1")));
        assertThat(sorts(table.query(Query.of("p", "a_")))).containsExactly("a_1");
        assertThat(sorts(table.query(Query.of("p", "a%")))).containsExactly("a%1");
    }

    @Test
    void the_order_is_that_of_utf8_bytes() {
        var sorts = List.of("A", "Z", "a", "z", "é", "\uFFFD", "𝄞");
        var shuffled = new ArrayList<>(sorts);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(sort -> table.write(put(at("p", sort))));
        assertThat(sorts(table.query(Query.of("p", "")))).isEqualTo(sorts);
        assertThat(sorts(table.query(Query.of("p", "").newestFirst()))).isEqualTo(sorts.reversed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100})
    void pages_put_together_are_everything_in_order(int limit) {
        var sorts = IntStream.range(0, 25).mapToObj("s%03d"::formatted).toList();
        table.putAll(sorts.stream().map(sort -> at("p", sort)).toList());
        assertThat(pages(Query.of("p", "s").limit(limit))).isEqualTo(sorts);
        assertThat(pages(Query.of("p", "s").limit(limit).newestFirst()))
                .isEqualTo(sorts.reversed());
    }

    @Test
    void a_page_holds_a_thousand_items_and_the_next_one_the_rest() {
        table.putAll(
                IntStream.range(0, 1001).mapToObj(i -> at("p", "s%04d".formatted(i))).toList());
        Page first = table.query(Query.of("p", "s"));
        assertThat(first.items()).hasSize(1000);
        assertThat(sorts(table.query(Query.of("p", "s").after(first.next()))))
                .containsExactly("s1000");
    }

    @Test
    void items_that_come_while_paging_disturb_nothing_that_was_there() {
        for (int i = 0; i < 10; i++) {
            table.write(put(at("p", "s" + i + "5")));
        }
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        int more = 0;
        do {
            Page page = table.query(Query.of("p", "s").limit(2).after(cursor));
            seen.addAll(sorts(page));
            cursor = page.next();
            table.write(put(at("p", "s" + more++ + "1")));
        } while (cursor.isPresent());
        assertThat(seen).doesNotHaveDuplicates().isSorted();
        assertThat(seen.stream().filter(sort -> sort.endsWith("5"))).hasSize(10);
    }

    @Test
    void large_items_make_smaller_pages_and_none_is_lost() {
        table.putAll(IntStream.range(0, 8).mapToObj(i -> at("p", "s" + i, text(300_000))).toList());
        Page first = table.query(Query.of("p", "s"));
        assertThat(first.items().size()).isLessThan(8);
        assertThat(pages(Query.of("p", "s"))).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "c1xzAGE"})
    void a_cursor_of_somebody_else_is_refused(String cursor) {
        var query = Query.ofIndex("p", "").after(Optional.of(cursor));
        assertThatThrownBy(() -> table.query(query)).isInstanceOf(Failed.class);
    }

    @Test
    void a_page_can_begin_behind_a_sort_key_that_no_item_has() {
        table.putAll(List.of(at("p", "s1"), at("p", "s3"), at("p", "s5"), at("p", "t1")));
        var query = Query.of("p", "s");
        assertThat(sorts(table.query(query.startAfter(Optional.of("s2")))))
                .containsExactly("s3", "s5");
        assertThat(sorts(table.query(query.startAfter(Optional.of("s3"))))).containsExactly("s5");
        assertThat(sorts(table.query(query.newestFirst().startAfter(Optional.of("s4")))))
                .containsExactly("s3", "s1");
        assertThat(pages(query.limit(1).startAfter(Optional.of("s1")))).containsExactly("s3", "s5");
    }

    @ParameterizedTest
    @CsvSource({
        "a, false, 2",
        "r, false, 2",
        "t, false, 0",
        "𝄞, false, 0",
        "a, true, 0",
        "t, true, 2",
        "'', false, 2",
        "'', true, 0",
    })
    void a_page_can_begin_behind_a_sort_key_outside_of_its_prefix(
            String place, boolean descending, int found) {
        table.putAll(List.of(at("p", "q"), at("p", "s1"), at("p", "s2"), at("p", "u")));
        var query = Query.of("p", "s").startAfter(Optional.of(place));
        var directed = descending ? query.newestFirst() : query;
        assertThat(table.query(directed).items()).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void a_page_has_one_to_a_thousand_items(int limit) {
        assertThatThrownBy(() -> Query.of("p", "").limit(limit)).isInstanceOf(Failed.class);
    }

    // ── the index ────────────────────────────────────────────────────────────────────────────

    @Test
    void the_index_finds_items_of_many_partitions() {
        table.write(put(indexed("a", "i", "2")));
        table.write(put(indexed("b", "i", "1")));
        table.write(put(indexed("c", "j", "1")));
        table.write(put(item("d")));
        assertThat(sorts(table.query(Query.ofIndex("i", "")))).containsExactly("b", "a");
    }

    @Test
    void items_with_one_index_key_are_all_found_page_by_page() {
        for (int i = 0; i < 9; i++) {
            table.write(put(indexed("k" + i, "i", "same")));
        }
        assertThat(pages(Query.ofIndex("i", "same").limit(2))).hasSize(9).doesNotHaveDuplicates();
        assertThat(pages(Query.ofIndex("i", "same").limit(2).newestFirst()))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_index_follows_a_changed_item() {
        table.write(put(indexed("a", "i", "1")));
        table.write(put(indexed("a", "j", "1")));
        assertThat(table.query(Query.ofIndex("i", "")).items()).isEmpty();
        assertThat(table.query(Query.ofIndex("j", "")).items()).hasSize(1);
        table.write(put(item("a")));
        assertThat(table.query(Query.ofIndex("j", "")).items()).isEmpty();
    }

    // ── expiry ───────────────────────────────────────────────────────────────────────────────

    @Test
    void an_expired_item_is_absent_for_every_reader() {
        table.write(put(expiring("a", Duration.ofMinutes(1))));
        assertThat(table.get(key("a"))).isPresent();
        clock.pass(Duration.ofMinutes(1));
        assertThat(table.get(key("a"))).isEmpty();
        assertThat(table.getAll(List.of(key("a")))).isEmpty();
        assertThat(table.query(Query.of("p", "")).items()).isEmpty();
        assertThat(table.query(Query.ofIndex("i", "")).items()).isEmpty();
    }

    @Test
    void an_expiry_counts_in_whole_seconds() {
        Item item = expiring("a", Duration.ofMillis(1999));
        table.write(put(item));
        assertThat(table.get(key("a")).orElseThrow().expiry())
                .contains(clock.instant().plusSeconds(1));
        clock.pass(Duration.ofMillis(999));
        assertThat(table.get(key("a"))).isPresent();
        assertThat(table.query(Query.of("p", "")).items()).hasSize(1);
        clock.pass(Duration.ofMillis(1));
        assertThat(table.get(key("a"))).isEmpty();
        assertThat(table.query(Query.of("p", "")).items()).isEmpty();
    }

    @Test
    void an_expired_item_can_be_created_again() {
        table.write(put(expiring("a", Duration.ofMinutes(1))));
        clock.pass(Duration.ofMinutes(2));
        assertThat(table.write(new Action.Put(item("a"), new Condition.Present())).done())
                .isFalse();
        assertThat(table.write(new Action.Put(item("a"), new Condition.Absent())).done()).isTrue();
        assertThat(table.get(key("a"))).isPresent();
    }

    // ── words for the tests above ────────────────────────────────────────────────────────────

    protected static Key key(String sort) {
        return new Key("p", sort);
    }

    protected static Item item(String sort) {
        return at("p", sort);
    }

    protected static Item item(String sort, Fields fields) {
        return at("p", sort, fields);
    }

    protected static Item at(String partition, String sort) {
        return at(partition, sort, text(1));
    }

    private static Item at(String partition, String sort, Fields fields) {
        return new Item(new Key(partition, sort), Optional.empty(), 0, Optional.empty(), fields);
    }

    private static Item indexed(String sort, String indexPartition, String indexSort) {
        return new Item(
                key(sort),
                Optional.of(new Key(indexPartition, indexSort)),
                0,
                Optional.empty(),
                text(1));
    }

    private Optional<Instant> expiry() {
        return Optional.of(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private Item expiring(String sort, Duration after) {
        return new Item(
                key(sort),
                Optional.of(new Key("i", "x")),
                0,
                Optional.of(clock.instant().plus(after)),
                text(1));
    }

    protected static Fields text(int length) {
        return Fields.builder().put("text", "x".repeat(length)).build();
    }

    protected static Action put(Item item) {
        return new Action.Put(item, new Condition.None());
    }

    private static Map<String, Long> add(String name, long delta) {
        return Map.of(name, delta);
    }

    private long version(String sort) {
        return table.get(key(sort)).orElseThrow().version();
    }

    private static List<String> sorts(Page page) {
        return page.items().stream().map(item -> item.key().sort()).toList();
    }

    private List<String> pages(Query query) {
        var all = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            Page page = table.query(query.after(cursor));
            all.addAll(sorts(page));
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    private boolean raised(String sort) {
        Item before = table.get(key(sort)).orElseThrow();
        long next = before.fields().number("n") + 1;
        return retried(
                new Action.Put(
                        item(sort, Fields.builder().put("n", next).build()),
                        new Condition.Version(before.version())));
    }

    private boolean retried(Action action) {
        while (true) {
            try {
                return table.write(action).done();
            } catch (TryAgain busy) {
                Thread.onSpinWait();
            }
        }
    }

    private static <T> List<T> together(
            int threads, java.util.function.IntFunction<Callable<T>> work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var answers = new ArrayList<T>();
            for (var each : pool.invokeAll(IntStream.range(0, threads).mapToObj(work).toList())) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException | java.util.concurrent.ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }
}
