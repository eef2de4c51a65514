/// Answers to repeated requests: the first one does the work, the others get its answer.
///
/// Knows: kernel. Never a technology or a door.
@NullMarked
package dev.writ.once;

import org.jspecify.annotations.NullMarked;
