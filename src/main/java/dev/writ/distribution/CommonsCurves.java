package dev.writ.distribution;

import dev.writ.statistics.Curves;
import jakarta.inject.Singleton;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The distributions of Commons Statistics.
@Singleton
public class CommonsCurves implements Curves {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @Override
    public double above(double z) {
        return NORMAL.survivalProbability(z);
    }

    @Override
    public double height(double z) {
        return NORMAL.density(z);
    }

    @Override
    public double pointAbove(double share) {
        return NORMAL.inverseSurvivalProbability(share);
    }

    @Override
    public double studentAbove(double share, double freedom) {
        return TDistribution.of(freedom).inverseSurvivalProbability(share);
    }
}
