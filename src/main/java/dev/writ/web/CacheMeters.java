package dev.writ.web;

import dev.writ.kernel.Caches;
import dev.writ.kernel.Caches.Figures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The figures of the caches in `/q/metrics`, under Micrometer's names for them.
@Singleton
public class CacheMeters implements MeterBinder {

    /// All there are: a cache comes into being with its first user, which may be later than this.
    static final List<String> NAMES =
            List.of(
                    "routes",
                    "rule-books",
                    "rule-sets",
                    "templates",
                    "kept-templates",
                    "library-templates");

    private final Caches caches;

    CacheMeters(Caches caches) {
        this.caches = caches;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : NAMES) {
            counter(registry, name, "hit", Figures::hits);
            counter(registry, name, "miss", Figures::misses);
            Gauge.builder("cache.size", caches, all -> now(all, name, Figures::entries))
                    .tag("cache", name)
                    .register(registry);
        }
    }

    private void counter(
            MeterRegistry registry, String cache, String result, ToDoubleFunction<Figures> value) {
        FunctionCounter.builder("cache.gets", caches, all -> now(all, cache, value))
                .tag("cache", cache)
                .tag("result", result)
                .register(registry);
    }

    private static double now(Caches caches, String name, ToDoubleFunction<Figures> value) {
        return caches.figures().stream()
                .filter(each -> each.name().equals(name))
                .mapToDouble(value)
                .sum();
    }
}
