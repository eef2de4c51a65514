/// The few words every other package is written in: a use case, a failure, an item in the table.
///
/// Knows nobody. Nothing here names an analyzer, a prompt or a technology.
@NullMarked
package dev.writ.kernel;

import org.jspecify.annotations.NullMarked;
