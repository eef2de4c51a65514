package dev.writ.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.distribution.CommonsCurves;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Experiments whose truth is known, with fixed seeds. Monte-Carlo allowance: three standard errors
/// of the share that is counted.
class SimulationTest {

    private static final Curves CURVES = new CommonsCurves();

    private static final int EXPERIMENTS = 2_000;

    @ParameterizedTest(name = "baseline {0}, effect {1}, alpha {2}, {3} looks, {4} variants")
    @CsvSource({
        "0.5,  0.15, 0.05,  5, 1",
        "0.5,  0.15, 0.05,  1, 1",
        "0.1,  0.1,  0.05,  4, 1",
        "0.03, 0.05, 0.05,  5, 1",
        "0.9,  0.06, 0.025, 3, 1",
        "0.5,  0.2,  0.05,  5, 3",
    })
    void a_variant_that_is_no_better_is_seldom_promoted(
            double baseline, double effect, double alpha, int looks, int variants) {
        var design = new Design(baseline, effect, alpha, 0.8, looks, variants);
        double promoted = new Simulated(design, 4_711).promoted(baseline, false);
        assertThat(promoted).isLessThanOrEqualTo(alpha + allowance(alpha));
    }

    @ParameterizedTest(name = "baseline {0}, effect {1}, power {2}, {3} looks, {4} variants")
    @CsvSource({
        "0.5,  0.15, 0.8, 5, 1",
        "0.5,  0.15, 0.9, 1, 1",
        "0.1,  0.1,  0.8, 4, 1",
        "0.03, 0.05, 0.8, 5, 1",
        "0.5,  0.2,  0.8, 5, 3",
    })
    void a_variant_with_the_planned_gain_is_promoted_as_often_as_planned(
            double baseline, double effect, double power, int looks, int variants) {
        var design = new Design(baseline, effect, 0.05, power, looks, variants);
        double promoted = new Simulated(design, 815).promoted(baseline + effect, false);
        assertThat(promoted).isGreaterThanOrEqualTo(power - allowance(power));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.15, 5", "0.1, 0.1, 4"})
    void who_stops_at_every_sign_of_futility_loses_little_power(
            double baseline, double effect, int looks) {
        var design = new Design(baseline, effect, 0.05, 0.8, looks, 1);
        double promoted = new Simulated(design, 99).promoted(baseline + effect, true);
        double atLeast = 1 - 0.2 / (1 - Sequential.FUTILE_BELOW);
        assertThat(promoted).isGreaterThanOrEqualTo(atLeast - allowance(atLeast));
    }

    private static double allowance(double share) {
        return 3 * Math.sqrt(share * (1 - share) / EXPERIMENTS);
    }

    /// Groups of one size, so that all experiments share their bounds.
    private record Simulated(Design design, SamplePlan plan, Bounds bounds, SplittableRandom dice) {

        Simulated(Design design, long seed) {
            this(
                    design,
                    design.plan(CURVES),
                    Bounds.planned(design.ownAlpha(), design.looks(), CURVES),
                    new SplittableRandom(seed));
        }

        /// @param truth the share of the first variant; the others are as the control
        double promoted(double truth, boolean stopsWhenFutile) {
            int promoted = 0;
            for (int i = 0; i < EXPERIMENTS; i++) {
                promoted += endsInPromotion(truth, stopsWhenFutile) ? 1 : 0;
            }
            return (double) promoted / EXPERIMENTS;
        }

        private boolean endsInPromotion(double truth, boolean stopsWhenFutile) {
            long[] counts = new long[design.variants() + 1];
            long size = 0;
            for (int look = 1; look <= design.looks(); look++) {
                long next = Math.ceilDiv(plan.each() * look, design.looks());
                for (int group = 0; group < counts.length; group++) {
                    double share = group == 1 ? truth : design.baseline();
                    counts[group] += drawn(next - size, share);
                }
                size = next;
                if (crossed(counts, size, look)) {
                    return true;
                }
                if (stopsWhenFutile && isFutile(counts, size, look)) {
                    return false;
                }
            }
            return false;
        }

        private long drawn(long subjects, double share) {
            long count = 0;
            for (long i = 0; i < subjects; i++) {
                count += dice.nextDouble() < share ? 1 : 0;
            }
            return count;
        }

        private boolean crossed(long[] counts, long size, int look) {
            var control = new Share(counts[0], size);
            for (int group = 1; group < counts.length; group++) {
                if (new Share(counts[group], size).above(control) >= bounds.z().get(look - 1)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isFutile(long[] counts, long size, int look) {
            if (look == design.looks()) {
                return false;
            }
            double time = (double) look / design.looks();
            double z = new Share(counts[1], size).above(new Share(counts[0], size));
            double expected = z * Math.sqrt(time) + plan.drift() * (1 - time);
            double left = (bounds.z().getLast() - expected) / Math.sqrt(1 - time);
            return CURVES.above(left) < Sequential.FUTILE_BELOW;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, OPEN, OPEN", "2, OPEN, OPEN", "3, ENDED, BETTER"})
    void the_same_looks_are_always_judged_alike(
            int look, Sequential.Sign none, Sequential.Sign gained) {
        var design = new Design(0.5, 0.15, 0.05, 0.8, 3, 1);
        var plan = design.plan(CURVES);
        var sequential = new Sequential(design, plan, CURVES);
        assertThat(sequential.judge(looks(plan, look, 0.09), look == 3).sign()).isEqualTo(none);
        assertThat(sequential.judge(looks(plan, look, 0.15), look == 3).sign()).isEqualTo(gained);
        assertThat(sequential.judge(looks(plan, look, 0.15), look == 3))
                .isEqualTo(
                        new Sequential(design, CURVES).judge(looks(plan, look, 0.15), look == 3));
    }

    private static List<Sequential.Pair> looks(SamplePlan plan, int count, double gain) {
        var pairs = new ArrayList<Sequential.Pair>();
        for (int look = 1; look <= count; look++) {
            long size = plan.each() * look / 3;
            pairs.add(
                    new Sequential.Pair(
                            new Share(size / 2, size),
                            new Share(size / 2 + Math.round(size * gain), size)));
        }
        return pairs;
    }
}
