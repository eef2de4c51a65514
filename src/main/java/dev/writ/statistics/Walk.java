package dev.writ.statistics;

import java.util.Arrays;

/// How likely a test that has not crossed a bound yet is at each place: a Brownian motion observed
/// at the looks, by numerical integration from look to look (Armitage, McPherson and Rowe 1969).
///
/// Places are of the score `z · √time`; time is the share of the planned information.
final class Walk {

    /// Even, as Simpson's rule wants. Boundaries agree with 4,000 cells to 5 decimals.
    private static final int CELLS = 600;

    /// Standard deviations below which nothing is left.
    private static final double FAR = 8;

    private final Curves curves;
    private final double drift;
    private final double time;
    private final double[] places;
    private final double[] masses;

    private Walk(Curves curves, double drift, double time, double[] places, double[] masses) {
        this.curves = curves;
        this.drift = drift;
        this.time = time;
        this.places = places;
        this.masses = masses;
    }

    /// @param drift the expected score at time 1; 0 when there is no difference
    static Walk start(Curves curves, double drift) {
        return new Walk(curves, drift, 0, new double[] {0}, new double[] {1});
    }

    /// How likely the score is above the bound at a later time, not having crossed before.
    double crossing(double later, double bound) {
        double spread = Math.sqrt(later - time);
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            double expected = places[i] + drift * (later - time);
            sum += masses[i] * curves.above((bound - expected) / spread);
        }
        return sum;
    }

    /// Goes on from a later time for what was below the bound there.
    Walk below(double later, double bound) {
        double spread = Math.sqrt(later - time);
        double low = Math.min(drift * later - FAR * Math.sqrt(later), bound - 1);
        double width = (bound - low) / CELLS;
        double[] next = new double[CELLS + 1];
        double[] mass = new double[CELLS + 1];
        Arrays.setAll(next, i -> low + i * width);
        Arrays.setAll(mass, i -> simpson(i) * width / 3 * density(next[i], later, spread));
        return new Walk(curves, drift, later, next, mass);
    }

    private double density(double place, double later, double spread) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            double expected = places[i] + drift * (later - time);
            sum += masses[i] * curves.height((place - expected) / spread);
        }
        return sum / spread;
    }

    private static int simpson(int cell) {
        if (cell == 0 || cell == CELLS) {
            return 1;
        }
        return cell % 2 == 0 ? 2 : 4;
    }
}
