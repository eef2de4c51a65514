package dev.writ.overview;

import dev.writ.library.Stars;
import java.util.Optional;

/// Ratings as people read them.
final class Averages {

    private Averages() {}

    /// With one decimal; empty where nobody rated.
    static Optional<Double> of(Stars stars) {
        return stars.count() == 0
                ? Optional.empty()
                : Optional.of(Math.round(stars.average() * 10) / 10.0);
    }
}
