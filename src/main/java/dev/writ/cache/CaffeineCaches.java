package dev.writ.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.writ.kernel.Caches;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Caches in the memory of this process.
@Singleton
public class CaffeineCaches implements Caches {

    private final Map<String, com.github.benmanes.caffeine.cache.Cache<?, ?>> caches =
            new ConcurrentHashMap<>();

    @Override
    public <K, V> Cache<K, V> cache(String name, int maxEntries) {
        com.github.benmanes.caffeine.cache.Cache<K, V> cache =
                Caffeine.newBuilder().maximumSize(maxEntries).recordStats().build();
        if (caches.putIfAbsent(name, cache) != null) {
            throw new IllegalArgumentException("There are two caches " + name);
        }
        return cache::get;
    }

    @Override
    public List<Figures> figures() {
        return new TreeMap<>(caches)
                .entrySet().stream()
                        .map(
                                each -> {
                                    var stats = each.getValue().stats();
                                    return new Figures(
                                            each.getKey(),
                                            stats.hitCount(),
                                            stats.missCount(),
                                            each.getValue().estimatedSize());
                                })
                        .toList();
    }
}
