/// What came of a prompt, and the append-only trail of events: the step record-execution.
///
/// Knows: kernel to prompt. Never a technology or a door.
@NullMarked
package dev.writ.execution;

import org.jspecify.annotations.NullMarked;
