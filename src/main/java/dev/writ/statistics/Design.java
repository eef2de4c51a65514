package dev.writ.statistics;

import dev.writ.kernel.Failed;

/// What a comparison of shares is to find out, fixed before the first subject.
///
/// @param baseline the control's share as it is believed to be, above 0 and below 1
/// @param effect the smallest gain that is worth a change, as a difference of shares; above 0
/// @param alpha the chance to promote any variant when none is better, above 0, at most 0.2
/// @param power the chance to promote a variant whose gain is the effect, 0.5 to 0.99
/// @param looks 1 to {@link Looks#MAX}
/// @param variants beside the control, at least 1; each gets its share of α (Bonferroni)
public record Design(
        double baseline, double effect, double alpha, double power, int looks, int variants) {

    private static final int HALVINGS = 40;
    private static final double HIGHEST_DRIFT = 12;

    public Design {
        within("baseline", baseline, 0.001, 0.999);
        within("effect", effect, 0.001, 0.999);
        within("alpha", alpha, 0.001, 0.2);
        within("power", power, 0.5, 0.99);
        if (baseline + effect >= 1) {
            throw Failed.invalid(
                    "baseline " + baseline + " and effect " + effect + " reach all subjects",
                    "Use a smaller effect");
        }
        if (variants < 1) {
            throw Failed.invalid("There is no variant beside the control", "Add one");
        }
        Looks.at(looks);
    }

    /// α of one comparison.
    public double ownAlpha() {
        return alpha / variants;
    }

    /// Expected standard errors above the control at the end, when the gain is the effect.
    double drift(Curves curves) {
        Bounds bounds = Bounds.planned(ownAlpha(), looks, curves);
        double low = 0;
        double high = HIGHEST_DRIFT;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (bounds.power(middle, curves) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// How many subjects it takes: those of a test with one look (Fleiss, Levin and Paik 2003,
    /// section 4.2, without continuity correction), times what looking more often costs.
    public SamplePlan plan(Curves curves) {
        double drift = drift(curves);
        double alone = curves.pointAbove(ownAlpha());
        double certain = curves.pointAbove(1 - power);
        double inflation = drift * drift / ((alone + certain) * (alone + certain));
        double other = baseline + effect;
        double pooled = (baseline + other) / 2;
        double root =
                alone * Math.sqrt(2 * pooled * (1 - pooled))
                        + certain * Math.sqrt(baseline * (1 - baseline) + other * (1 - other));
        long each = (long) Math.ceil(inflation * root * root / (effect * effect));
        return new SamplePlan(each, inflation, drift);
    }

    private static void within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw Failed.invalid(field + " is " + value, "Use " + low + " to " + high);
        }
    }
}
