package dev.writ.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.testing.HandClock;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Each caller has a rate of their own, and is told the truth about when to go on.
class RatesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HandClock clock = new HandClock();

    private static int within(Rates rates, String caller) {
        int count = 0;
        while (rates.take(caller).isZero()) {
            count++;
        }
        return count;
    }

    @Property
    void who_waits_as_told_may_go_on_and_who_waits_a_second_less_may_not(
            @ForAll @IntRange(min = 1, max = 600) int perMinute) {
        var own = new HandClock();
        var rates = new Rates(perMinute, 10, own);
        within(rates, "ada");
        Duration wait = rates.take("ada");
        assertThat(wait).isPositive();
        own.pass(wait.minus(SECOND));
        assertThat(rates.take("ada")).isEqualTo(SECOND);
        own.pass(SECOND);
        assertThat(rates.take("ada")).isZero();
    }

    @Property
    void never_more_than_the_rate_and_what_may_come_at_once(
            @ForAll @IntRange(min = 1, max = 300) int perMinute,
            @ForAll @IntRange(min = 1, max = 10) int minutes) {
        var own = new HandClock();
        var rates = new Rates(perMinute, 10, own);
        int count = 0;
        for (int second = 0; second < minutes * 60; second++) {
            count += within(rates, "ada");
            own.pass(SECOND);
        }
        assertThat(count).isBetween(perMinute * minutes - perMinute, perMinute * (minutes + 1));
    }

    @Test
    void a_quarter_of_a_minute_may_come_at_once() {
        assertThat(within(new Rates(600, 10, clock), "ada")).isEqualTo(150);
        assertThat(within(new Rates(1, 10, clock), "ada")).isEqualTo(1);
    }

    @Test
    void one_caller_costs_another_nothing() {
        var rates = new Rates(40, 10, clock);
        within(rates, "ada");
        assertThat(within(rates, "bob")).isEqualTo(10);
    }

    @Test
    void a_refused_request_costs_nothing() {
        var rates = new Rates(60, 10, clock);
        within(rates, "ada");
        for (int i = 0; i < 1_000; i++) {
            assertThat(rates.take("ada")).isEqualTo(SECOND);
        }
        clock.pass(SECOND);
        assertThat(rates.take("ada")).isZero();
    }

    @Test
    void callers_beyond_those_remembered_do_not_touch_who_asks_often() {
        var rates = new Rates(4, 10, clock);
        within(rates, "ada");
        for (int i = 0; i < 100_000; i++) {
            rates.take("stranger " + i);
            if (i % 5 == 0) {
                assertThat(rates.take("ada")).isPositive();
            }
        }
        assertThat(rates.remembered()).isEqualTo(10);
    }
}
