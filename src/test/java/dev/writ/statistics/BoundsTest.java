package dev.writ.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.writ.distribution.CommonsCurves;
import dev.writ.kernel.Failed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    private static final Curves CURVES = new CommonsCurves();

    @ParameterizedTest
    @CsvFileSource(resources = "/statistics/bounds.csv", delimiter = '|')
    void bounds_are_those_that_were_published(double alpha, String times, String published) {
        Bounds bounds = Bounds.of(alpha, numbers(times), true, CURVES);
        List<Double> expected = numbers(published);
        assertThat(bounds.z()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(bounds.z().get(i)).isCloseTo(expected.get(i), within(0.0006));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void however_often_one_looks_all_of_alpha_is_spent_and_no_more(int looks) {
        Bounds bounds = Bounds.planned(0.03, looks, CURVES);
        assertThat(bounds.power(0, CURVES)).isCloseTo(0.03, within(1e-7));
    }

    @Test
    void looks_at_other_times_than_planned_cost_no_more() {
        Bounds bounds = Bounds.of(0.05, List.of(0.13, 0.14, 0.55, 0.97), true, CURVES);
        assertThat(bounds.power(0, CURVES)).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void a_last_look_with_more_information_than_planned_spends_all_of_alpha() {
        Bounds bounds = Bounds.of(0.05, List.of(0.5, 1.2), true, CURVES);
        assertThat(bounds.power(0, CURVES)).isCloseTo(0.05, within(1e-7));
    }

    @Test
    void a_bound_depends_on_earlier_looks_and_on_no_later_one() {
        List<Double> early = Bounds.of(0.05, List.of(0.2, 0.5), false, CURVES).z();
        List<Double> all = Bounds.of(0.05, List.of(0.2, 0.5, 1.0), true, CURVES).z();
        assertThat(all.subList(0, 2)).isEqualTo(early);
    }

    @Test
    void two_looks_at_nearly_the_same_time_are_refused() {
        assertThatThrownBy(() -> Bounds.of(0.05, List.of(0.5, 0.505), false, CURVES))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("0.505");
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.split(" ")).map(Double::valueOf).toList();
    }
}
