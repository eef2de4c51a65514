package dev.writ.statistics;

import dev.writ.kernel.Failed;
import java.util.ArrayList;
import java.util.List;

/// How far above the control a variant must be at each look so that looking several times costs no
/// more than the stated error: α is spent as Lan and DeMets (1983) do with the function of the
/// O'Brien–Fleming type, `2 · (1 − Φ(z(α/2) / √time))`, almost nothing early and most at the end.
///
/// One-sided. The looks need not be where they were planned: the bound of each follows from the
/// information there actually was, and never from the data.
///
/// @param times information at each look as a share of what was planned, rising
/// @param z the bound at each look, in standard errors
public record Bounds(List<Double> times, List<Double> z) {

    /// Looks that are closer together than that are one look.
    public static final double MIN_STEP = 0.01;

    private static final double HIGHEST = 12;
    private static final int HALVINGS = 60;

    public Bounds {
        times = List.copyOf(times);
        z = List.copyOf(z);
    }

    /// @param alpha the chance to cross any bound when there is no difference
    /// @param times at least one; a look past 1 spends what a look at 1 does
    /// @param ended the last of the times is the end, and spends all that is left
    /// @throws Failed when times do not rise by {@link #MIN_STEP}
    public static Bounds of(double alpha, List<Double> times, boolean ended, Curves curves) {
        Walk walk = Walk.start(curves, 0);
        var bounds = new ArrayList<Double>();
        double before = 0;
        double spent = 0;
        for (double time : times) {
            if (time - before < MIN_STEP) {
                throw Failed.invalid(
                        "A look at " + time + " follows one at " + before, "Look later");
            }
            boolean last = ended && bounds.size() == times.size() - 1;
            double spend = last ? alpha : spent(alpha, time, curves);
            double score = bound(walk, time, spend - spent);
            bounds.add(score / Math.sqrt(time));
            walk = walk.below(time, score);
            spent = spend;
            before = time;
        }
        return new Bounds(times, bounds);
    }

    /// At equal distances, the last at 1.
    public static Bounds planned(double alpha, int looks, Curves curves) {
        return of(alpha, Looks.at(looks), true, curves);
    }

    /// The chance to cross any bound.
    ///
    /// @param drift expected standard errors above the control at time 1
    public double power(double drift, Curves curves) {
        Walk walk = Walk.start(curves, drift);
        double sum = 0;
        for (int i = 0; i < times.size(); i++) {
            double score = z.get(i) * Math.sqrt(times.get(i));
            sum += walk.crossing(times.get(i), score);
            walk = walk.below(times.get(i), score);
        }
        return sum;
    }

    private static double spent(double alpha, double time, Curves curves) {
        double point = curves.pointAbove(alpha / 2);
        return 2 * curves.above(point / Math.sqrt(Math.min(1, time)));
    }

    /// By halving: the chance falls as the bound rises.
    private static double bound(Walk walk, double time, double chance) {
        double low = -HIGHEST;
        double high = HIGHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (walk.crossing(time, middle) > chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
