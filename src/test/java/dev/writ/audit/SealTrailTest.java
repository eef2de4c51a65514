package dev.writ.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealTrailTest {

    private static final String TRAIL = "s-00000000000000000001";
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final SqliteTable table = SqliteTable.inMemory(new HandClock());
    private final SealTrail sealTrail = new SealTrail(table);

    @AfterEach
    void close() {
        table.close();
    }

    private static Event event(Duration after, int subject) {
        return new Event(
                Event.Kind.PROMPT_PLANNED,
                BEGIN.plus(after),
                Actor.LOCAL,
                TRAIL,
                "p-%020d".formatted(subject),
                Fields.builder().put("known", false).build());
    }

    private void happens(Duration after, int subject) {
        table.write(Event.TYPE.create(event(after, subject)));
    }

    private void happen(int events) {
        for (int i = 0; i < events; i++) {
            happens(Duration.ofSeconds(i), i);
        }
    }

    private List<Event> sealedEvents() {
        var events = new ArrayList<Event>();
        new ReadChain(table).run(TRAIL, Long.MAX_VALUE, (link, event) -> events.add(event));
        return events;
    }

    @Test
    void a_trail_nobody_wrote_to_has_an_empty_chain() {
        assertThat(sealTrail.run(TRAIL))
                .isEqualTo(new SealTrail.Output(TRAIL, Link.NONE, 0, 0, List.of()));
    }

    @Test
    void every_event_is_sealed_once_in_the_order_of_time() {
        happen(1_000);
        assertThat(sealTrail.run(TRAIL).sealed()).isEqualTo(1_000);
        assertThat(sealTrail.run(TRAIL).sealed()).isZero();
        assertThat(sealedEvents())
                .hasSize(1_000)
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }

    @Test
    void each_link_is_the_hash_of_the_one_before_and_of_its_event() {
        happen(3);
        var output = sealTrail.run(TRAIL);
        var links = new ArrayList<Link>();
        new ReadChain(table).run(TRAIL, Long.MAX_VALUE, (link, event) -> links.add(link));
        assertThat(links.getFirst().previous()).isEqualTo(Link.NONE);
        assertThat(links.getLast().hash()).isEqualTo(output.head());
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            assertThat(link.seq()).isEqualTo(i + 1);
            assertThat(link.hash()).isEqualTo(Link.hash(link.previous(), link.event()));
            assertThat(link.event()).isEqualTo(event(Duration.ofSeconds(i), i).hash());
        }
    }

    @Test
    void an_event_that_comes_late_is_sealed_behind_those_that_were_there() {
        happen(10);
        sealTrail.run(TRAIL);
        happens(Duration.ofSeconds(5).plusMillis(1), 77);
        assertThat(sealTrail.run(TRAIL).sealed()).isEqualTo(1);
        assertThat(sealedEvents().getLast().subject()).endsWith("77");
    }

    @Test
    void an_event_that_comes_later_than_any_can_is_named_and_nothing_is_sealed() {
        happens(Duration.ofHours(2), 1);
        sealTrail.run(TRAIL);
        happens(Duration.ofMinutes(59), 2);
        happens(Duration.ofHours(3), 3);
        var output = sealTrail.run(TRAIL);
        assertThat(output.sealed()).isZero();
        assertThat(output.differences())
                .containsExactly(
                        new Difference(
                                Difference.Kind.ADDED, event(Duration.ofMinutes(59), 2).place()));
    }

    @Test
    void a_sealed_event_that_was_changed_is_named() {
        happen(3);
        sealTrail.run(TRAIL);
        Item item = Event.TYPE.item(event(Duration.ofSeconds(1), 1));
        Fields other = Fields.builder().put("known", true).build();
        var values = new java.util.HashMap<>(item.fields().values());
        values.put("facts", other.values());
        table.write(
                new Action.Put(
                        new Item(item.key(), item.index(), 0, item.expiry(), Fields.of("", values)),
                        new Condition.None()));
        assertThat(sealTrail.run(TRAIL).differences())
                .containsExactly(new Difference(Difference.Kind.CHANGED, item.key().sort()));
    }

    @Test
    void a_sealed_event_that_is_missing_is_named() {
        happen(3);
        sealTrail.run(TRAIL);
        var key = Event.TYPE.item(event(Duration.ofSeconds(1), 1)).key();
        table.write(new Action.Delete(key, new Condition.None()));
        assertThat(sealTrail.run(TRAIL).differences())
                .containsExactly(new Difference(Difference.Kind.MISSING, key.sort()));
    }

    @Test
    void a_seal_that_was_rewritten_is_named() {
        happen(2);
        sealTrail.run(TRAIL);
        Seal seal = Seal.newest(table, TRAIL).orElseThrow();
        table.write(
                Seal.TYPE.put(
                        new Seal(
                                TRAIL,
                                1,
                                1,
                                seal.previous(),
                                "f".repeat(64),
                                seal.through(),
                                seal.links())));
        assertThat(sealTrail.run(TRAIL).differences())
                .contains(new Difference(Difference.Kind.BROKEN_SEAL, "1"));
    }

    @Test
    void calls_at_once_seal_each_event_once() throws Exception {
        happen(900);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<SealTrail.Output> call = () -> sealTrail.run(TRAIL);
            for (var each : threads.invokeAll(List.of(call, call, call, call))) {
                assertThat(each.get().differences()).isEmpty();
            }
        }
        sealTrail.run(TRAIL);
        assertThat(sealedEvents()).hasSize(900).doesNotHaveDuplicates();
    }
}
