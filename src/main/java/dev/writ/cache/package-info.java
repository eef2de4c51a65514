/// Caffeine behind the port of caches.
///
/// Technology. Knows: kernel.
@NullMarked
package dev.writ.cache;

import org.jspecify.annotations.NullMarked;
