package dev.writ.kernel;

import java.util.List;
import java.util.function.Function;

/// Remembers what is the same whenever it is made: only what cannot change under its key goes here.
public interface Caches {

    /// A cache of its own.
    ///
    /// @param name as the figures show it, such as `rule-books`
    /// @param maxEntries beyond them, those used least are forgotten
    <K, V> Cache<K, V> cache(String name, int maxEntries);

    /// How each cache does.
    List<Figures> figures();

    /// One cache.
    interface Cache<K, V> {

        /// What is remembered under the key, else what `make` gives, which is remembered then. Of
        /// several threads one makes it. A failure is thrown and not remembered.
        V get(K key, Function<K, V> make);
    }

    /// How one cache does, counted since the start of the process.
    ///
    /// @param entries about how many it holds now
    record Figures(String name, long hits, long misses, long entries) {}
}
