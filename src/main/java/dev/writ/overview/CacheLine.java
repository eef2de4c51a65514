package dev.writ.overview;

import dev.writ.kernel.Caches;
import java.util.Optional;

/// How one cache of this server does since it started.
///
/// @param hitRate hits of lookups in percent, with one decimal; empty before the first lookup
public record CacheLine(
        String name, long hits, long misses, long entries, Optional<Double> hitRate) {

    static CacheLine of(Caches.Figures figures) {
        long all = figures.hits() + figures.misses();
        return new CacheLine(
                figures.name(),
                figures.hits(),
                figures.misses(),
                figures.entries(),
                all == 0
                        ? Optional.empty()
                        : Optional.of(Math.round(figures.hits() * 1_000.0 / all) / 10.0));
    }
}
