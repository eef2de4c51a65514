package dev.writ.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/// One comparison of a variant with the control over its looks.
///
/// The bounds are for "better" only. Futility does not bind: going on after it keeps α, so that
/// nobody has to stop.
public final class Sequential {

    /// With less chance than that to be promoted in the end, were the planned effect true, going on
    /// is not worth it. It costs at most a ninth of β (Lan, Simon and Halperin 1982).
    public static final double FUTILE_BELOW = 0.1;

    private final Design design;
    private final SamplePlan plan;
    private final Curves curves;

    public Sequential(Design design, Curves curves) {
        this(design, design.plan(curves), curves);
    }

    /// @param plan of the design, when it was made before
    public Sequential(Design design, SamplePlan plan, Curves curves) {
        this.design = design;
        this.plan = plan;
        this.curves = curves;
    }

    /// The shares at one look.
    public record Pair(Share control, Share variant) {}

    /// What a comparison says at its last look.
    public enum Sign {
        /// The variant is better: the bound is crossed.
        @JsonProperty("better")
        BETTER,
        /// It will hardly be shown to be better any more.
        @JsonProperty("futile")
        FUTILE,
        /// Neither, and there is another look.
        @JsonProperty("open")
        OPEN,
        /// Neither, and that was the last look.
        @JsonProperty("ended")
        ENDED
    }

    /// @param time information so far as a share of the planned
    /// @param z standard errors of the variant above the control
    /// @param bound that `z` must reach
    /// @param chance to cross a bound yet, were the planned effect true; 0 at the end
    public record Judged(Sign sign, double time, double z, double bound, double chance) {}

    /// @param looks so far, the last of them the one to judge; later ones hold the earlier ones
    /// @param ended there will be no other
    public Judged judge(List<Pair> looks, boolean ended) {
        var times = new ArrayList<Double>();
        looks.forEach(each -> times.add(time(each)));
        Bounds bounds = Bounds.of(design.ownAlpha(), times, ended, curves);
        double time = times.getLast();
        double bound = bounds.z().getLast();
        double z = looks.getLast().variant().above(looks.getLast().control());
        double chance = ended || time >= 1 - Bounds.MIN_STEP ? 0 : chance(times, z);
        return new Judged(sign(z, bound, chance, ended), time, z, bound, chance);
    }

    /// Information as a share of the planned.
    public double time(Pair pair) {
        return pair.variant().worthWith(pair.control()) / plan.worth();
    }

    private static Sign sign(double z, double bound, double chance, boolean ended) {
        if (z >= bound) {
            return Sign.BETTER;
        }
        if (ended) {
            return Sign.ENDED;
        }
        return chance < FUTILE_BELOW ? Sign.FUTILE : Sign.OPEN;
    }

    /// Of ending above the last bound, from where the score is now.
    private double chance(List<Double> times, double z) {
        var all = new ArrayList<>(times);
        all.add(1.0);
        double last = Bounds.of(design.ownAlpha(), all, true, curves).z().getLast();
        double time = times.getLast();
        double expected = z * Math.sqrt(time) + plan.drift() * (1 - time);
        return curves.above((last - expected) / Math.sqrt(1 - time));
    }
}
