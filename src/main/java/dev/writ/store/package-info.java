/// Where items are kept. Each adapter of the table has a package of its own; this one holds what
/// adapters share and the choice between them.
///
/// Technology. Knows: kernel.
@NullMarked
package dev.writ.store;

import org.jspecify.annotations.NullMarked;
