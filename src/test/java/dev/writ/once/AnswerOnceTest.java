package dev.writ.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.FailingTable;
import dev.writ.testing.FaultyTable;
import dev.writ.testing.FaultyTable.Fate;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerOnceTest {

    private static final int THREADS = 100;
    private static final Duration DEAD = Duration.ofSeconds(61);

    private final HandClock clock = new HandClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final AtomicInteger works = new AtomicInteger();

    @AfterEach
    void close() {
        table.close();
    }

    private static Answer answer(String body) {
        return new Answer(201, body, Optional.of("/api/things/1"), Optional.of(3L));
    }

    private static AnswerOnce.Input input(String key, String content, Supplier<Answer> work) {
        return new AnswerOnce.Input("POST /api/things", key, content, work);
    }

    private Answer once(Table over, Supplier<Answer> work) {
        return new AnswerOnce(over, clock).run(input("key", "body", work));
    }

    /// Tells how often anything was worked at.
    private Answer numbered() {
        return answer("{\"work\":" + works.incrementAndGet() + "}");
    }

    private Answer again() {
        return once(table, this::numbered);
    }

    private static Answer refused() {
        throw Failed.invalid("No", "Ask otherwise");
    }

    @Test
    void a_repetition_gets_the_whole_first_answer() {
        Answer first = again();
        assertThat(again()).isEqualTo(first);
        assertThat(works).hasValue(1);
    }

    @Test
    void of_a_hundred_threads_with_one_key_one_works_and_all_get_its_answer() throws Exception {
        var start = new CountDownLatch(THREADS);
        Callable<Answer> work =
                () -> {
                    start.countDown();
                    start.await();
                    return again();
                };
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (var each : pool.invokeAll(Collections.nCopies(THREADS, work))) {
                assertThat(each.get().body()).isEqualTo("{\"work\":1}");
            }
        }
        assertThat(works).hasValue(1);
    }

    @Test
    void another_key_or_another_request_is_worked_at_by_itself() {
        again();
        var answerOnce = new AnswerOnce(table, clock);
        answerOnce.run(input("other", "body", this::numbered));
        answerOnce.run(new AnswerOnce.Input("POST /api/others", "key", "body", this::numbered));
        assertThat(works).hasValue(3);
    }

    @Test
    void a_key_that_was_used_with_another_body_is_refused() {
        again();
        var other = input("key", "another body", this::numbered);
        assertThatThrownBy(() -> new AnswerOnce(table, clock).run(other))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("another body");
    }

    @Test
    void a_work_that_is_refused_leaves_the_key_free() {
        assertThatThrownBy(() -> once(table, AnswerOnceTest::refused)).hasMessageContaining("No");
        assertThat(again().body()).isEqualTo("{\"work\":1}");
    }

    @Test
    void an_answer_is_kept_for_a_day() {
        again();
        clock.pass(AnswerOnce.KEPT.minusSeconds(1));
        again();
        assertThat(works).hasValue(1);
        clock.pass(Duration.ofSeconds(1));
        again();
        assertThat(works).hasValue(2);
    }

    @Test
    void an_answer_that_is_too_large_is_given_but_not_kept() {
        String large = "x".repeat(300 * 1024 + 1);
        assertThat(once(table, () -> answer(large)).body()).isEqualTo(large);
        assertThat(again().body()).isEqualTo("{\"work\":1}");
    }

    @Test
    void the_largest_answer_that_is_kept_fits() {
        String large = "語".repeat(100 * 1024);
        once(table, () -> answer(large));
        assertThat(again().body()).isEqualTo(large);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void a_key_of_no_or_too_many_characters_is_refused(int length) {
        var wrong = input("k".repeat(length), "body", this::numbered);
        assertThatThrownBy(() -> new AnswerOnce(table, clock).run(wrong))
                .isInstanceOf(Failed.class)
                .hasMessageStartingWith("Idempotency-Key has " + length);
    }

    /// The claim is written, nothing after it.
    private void dieAtWork() {
        assertThatThrownBy(() -> once(new FailingTable(table, 1), AnswerOnceTest::refused))
                .isInstanceOf(Failed.class);
    }

    @Test
    void the_key_of_a_process_that_died_at_work_is_free_after_a_minute() {
        dieAtWork();
        clock.pass(DEAD);
        assertThat(again().body()).isEqualTo("{\"work\":1}");
    }

    @Test
    void while_the_first_is_at_work_the_others_are_asked_to_repeat_later() {
        dieAtWork();
        Clock ticking = new Laptop.TickingClock();
        assertThatThrownBy(
                        () ->
                                new AnswerOnce(table, ticking)
                                        .run(input("key", "body", this::numbered)))
                .isInstanceOf(TryAgain.class)
                .hasMessageContaining("still at work");
        assertThat(works).hasValue(0);
    }

    @Test
    void a_slow_work_that_was_taken_for_dead_does_not_replace_what_was_answered_meanwhile() {
        once(
                table,
                () -> {
                    clock.pass(DEAD);
                    again();
                    return answer("late");
                });
        assertThat(again().body()).isEqualTo("{\"work\":1}");
    }

    @Test
    void a_slow_work_that_fails_does_not_take_the_key_of_who_took_over() {
        Supplier<Answer> slow =
                () -> {
                    clock.pass(DEAD);
                    again();
                    return refused();
                };
        assertThatThrownBy(() -> once(table, slow)).hasMessageContaining("No");
        assertThat(again().body()).isEqualTo("{\"work\":1}");
    }

    @Test
    void a_slow_work_that_nobody_took_over_is_kept() {
        once(
                table,
                () -> {
                    clock.pass(DEAD);
                    return numbered();
                });
        assertThat(again().body()).isEqualTo("{\"work\":1}");
    }

    @Test
    void an_answer_that_was_kept_stays_though_the_store_did_not_say_so() {
        var fates = List.of(Fate.DONE, Fate.ANSWER_IS_LOST, Fate.DONE, Fate.DONE).iterator();
        assertThatThrownBy(() -> once(new FaultyTable(table, fates::next), this::numbered))
                .isInstanceOf(TryAgain.class);
        assertThat(again().body()).isEqualTo("{\"work\":1}");
    }
}
