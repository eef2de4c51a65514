package dev.writ.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Parts;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// A list over several partitions is one list, however it is taken apart.
class ShardedPropertyTest {

    /// Their order as UTF-8 is not that of Java's chars: the last but one is a surrogate pair.
    private static final String[] LETTERS = {"a", "b", "#", "é", "語", "\uD83D\uDE00", "\uFFFD"};

    private static final ItemType<Row> TYPE =
            ItemType.of(
                    "row",
                    row -> new Key(partition(Shard.of(row.sort(), row.shards())), row.sort()),
                    row ->
                            Fields.builder()
                                    .put("sort", row.sort())
                                    .put("shards", row.shards())
                                    .build(),
                    fields -> new Row(fields.text("sort"), (int) fields.number("shards")));

    record Row(String sort, int shards) {}

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

    @Provide
    Arbitrary<String> sorts() {
        return Arbitraries.of(LETTERS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(each -> String.join("", each));
    }

    private static String partition(int shard) {
        return "ROWS#" + shard;
    }

    private static Sharded sharded(String name, int shards, boolean newestFirst) {
        return new Sharded(
                name,
                IntStream.range(0, shards).mapToObj(ShardedPropertyTest::partition).toList(),
                newestFirst);
    }

    private Parts<String> parts(Sharded list) {
        return new Parts<>(paging -> list.list(table, TYPE, paging).map(Row::sort));
    }

    private void write(Collection<String> sorts, int shards) {
        table.putAll(sorts.stream().map(sort -> TYPE.item(new Row(sort, shards))).toList());
    }

    @Property(tries = 150)
    void parts_of_any_size_put_together_are_the_list_in_order(
            @ForAll @Size(max = 60) Set<@From("sorts") String> sorts,
            @ForAll @IntRange(min = 1, max = 9) int shards,
            @ForAll @IntRange(min = 1, max = 20) int limit,
            @ForAll boolean newestFirst) {
        write(sorts, shards);
        Comparator<String> order = newestFirst ? Utf8.ORDER.reversed() : Utf8.ORDER;
        assertThat(parts(sharded("rows", shards, newestFirst)).all(limit))
                .isEqualTo(sorts.stream().sorted(order).toList());
    }

    @Property(tries = 100)
    void nothing_is_missed_or_told_twice_while_others_are_added(
            @ForAll @Size(max = 40) Set<@From("sorts") String> before,
            @ForAll @Size(max = 40) Set<@From("sorts") String> later,
            @ForAll @IntRange(min = 1, max = 5) int limit,
            @ForAll boolean newestFirst) {
        int shards = 3;
        write(before, shards);
        var coming = new ArrayDeque<>(later);
        var read =
                parts(sharded("rows", shards, newestFirst))
                        .all(
                                limit,
                                () -> {
                                    if (!coming.isEmpty()) {
                                        write(List.of(coming.remove()), shards);
                                    }
                                });
        assertThat(read).doesNotHaveDuplicates().containsAll(before);
        var known = new HashSet<>(before);
        known.addAll(later);
        assertThat(known).containsAll(read);
    }

    @Property(tries = 100)
    void a_cursor_that_is_garbage_is_refused(@ForAll String garbage) {
        parts(sharded("rows", 2, false)).assertSurvives(garbage, "rows", 1);
    }

    @Property(tries = 20)
    void a_cursor_of_another_list_is_refused(
            @ForAll @Size(min = 2, max = 9) Set<@From("sorts") String> sorts) {
        write(sorts, 2);
        String other = parts(sharded("other rows", 2, false)).second(1).orElseThrow();
        parts(sharded("rows", 2, false)).assertRefuses(other);
    }
}
