package dev.writ.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.writ.distribution.CommonsCurves;
import dev.writ.kernel.Failed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignTest {

    private static final Curves CURVES = new CommonsCurves();

    /// R, `power.prop.test(p1, p2, power, sig.level = 2 * alpha)`: n of each group, rounded up.
    @ParameterizedTest
    @CsvSource({
        "0.50, 0.25, 0.025, 0.90, 77",
        "0.50, 0.10, 0.025, 0.80, 388",
        "0.10, 0.05, 0.025, 0.80, 686"
    })
    void one_look_takes_as_many_as_published(
            double baseline, double effect, double alpha, double power, long each) {
        SamplePlan plan = new Design(baseline, effect, alpha, power, 1, 1).plan(CURVES);
        assertThat(plan.each()).isEqualTo(each);
        assertThat(plan.inflation()).isCloseTo(1, within(1e-6));
    }

    /// Between no cost and that of the bounds of O'Brien and Fleming themselves, 1.03 (Jennison and
    /// Turnbull, Group Sequential Methods, 2000, table 2.4).
    @Test
    void looking_five_times_costs_a_few_percent() {
        SamplePlan plan = new Design(0.5, 0.1, 0.025, 0.9, 5, 1).plan(CURVES);
        assertThat(plan.inflation()).isBetween(1.02, 1.04);
    }

    @Test
    void unequal_groups_take_more_and_further_variants_too() {
        SamplePlan plan = new Design(0.5, 0.1, 0.05, 0.8, 3, 1).plan(CURVES);
        assertThat(plan.total(List.of(50, 50))).isEqualTo(2 * plan.each());
        assertThat(plan.total(List.of(90, 10))).isGreaterThan(5 * plan.each());
        SamplePlan two = new Design(0.5, 0.1, 0.05, 0.8, 3, 2).plan(CURVES);
        assertThat(two.each()).isGreaterThan(plan.each());
    }

    @ParameterizedTest
    @CsvSource({
        "0,    0.1, 0.05, 0.8, 3, 1, baseline",
        "0.5,  0,   0.05, 0.8, 3, 1, effect",
        "0.5,  0.1, 0.5,  0.8, 3, 1, alpha",
        "0.5,  0.1, 0.05, 1,   3, 1, power",
        "0.5,  0.1, NaN,  0.8, 3, 1, alpha",
        "0.5,  0.1, 0.05, 0.8, 6, 1, looks",
        "0.95, 0.1, 0.05, 0.8, 3, 1, reach",
        "0.5,  0.1, 0.05, 0.8, 3, 0, variant",
    })
    void what_cannot_be_found_out_is_refused(
            double baseline,
            double effect,
            double alpha,
            double power,
            int looks,
            int variants,
            String word) {
        assertThatThrownBy(() -> new Design(baseline, effect, alpha, power, looks, variants))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(word);
    }
}
