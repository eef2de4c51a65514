package dev.writ.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.writ.distribution.CommonsCurves;
import dev.writ.kernel.Failed;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /// Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10; the score intervals
    /// of single shares are of his companion paper, 857-872, table I, method 3.
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
    })
    void the_interval_of_a_difference_is_the_published(
            long a, long m, long b, long n, double low, double high) {
        Interval interval = new Share(a, m).less(new Share(b, n));
        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
    })
    void the_interval_of_a_share_is_the_published(long count, long of, double low, double high) {
        Interval interval = new Share(count, of).interval();
        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @Property
    void an_interval_holds_its_share_and_stays_among_shares(
            @ForAll @IntRange(max = 5_000) int count, @ForAll @IntRange(max = 5_000) int others) {
        var share = new Share(count, (long) count + others + 1);
        Interval interval = share.interval();
        assertThat(interval.holds(share.value())).isTrue();
        assertThat(interval.low()).isNotNegative();
        assertThat(interval.high()).isLessThanOrEqualTo(1);
    }

    @Property
    void a_difference_the_other_way_round_is_its_opposite(
            @ForAll @IntRange(max = 300) int a, @ForAll @IntRange(max = 300) int b) {
        var one = new Share(a, 300);
        var two = new Share(b, 300);
        Interval there = one.less(two);
        Interval back = two.less(one);
        assertThat(there.low()).isCloseTo(-back.high(), within(1e-12));
        assertThat(there.holds(one.value() - two.value())).isTrue();
        assertThat(one.above(two)).isCloseTo(-two.above(one), within(1e-12));
    }

    @Test
    void more_than_all_is_no_share() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(Failed.class);
        assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(Failed.class);
    }

    /// Student, Biometrika 6 (1908): hours of sleep gained by two drugs.
    private static final List<Double> ONE =
            List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);

    private static final List<Double> TWO =
            List.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

    @Test
    void paired_and_unpaired_means_are_those_of_students_sleep() {
        var differences =
                IntStream.range(0, ONE.size()).mapToObj(i -> TWO.get(i) - ONE.get(i)).toList();
        Means paired = Means.paired(differences, new CommonsCurves());
        assertThat(paired.difference()).isCloseTo(1.58, within(1e-9));
        assertThat(paired.interval().low()).isCloseTo(0.7001, within(0.0001));
        assertThat(paired.interval().high()).isCloseTo(2.4599, within(0.0001));
        Means welch = Means.welch(ONE, TWO, new CommonsCurves());
        assertThat(welch.interval().low()).isCloseTo(-0.2055, within(0.0001));
        assertThat(welch.interval().high()).isCloseTo(3.3655, within(0.0001));
    }

    @Test
    void one_value_has_no_spread() {
        assertThatThrownBy(() -> Means.paired(List.of(1.0), new CommonsCurves()))
                .isInstanceOf(Failed.class);
    }
}
