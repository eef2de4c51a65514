/// Committed, immutable prompts: the step commit-draft.
///
/// Knows: kernel to governance. Never a technology or a door.
@NullMarked
package dev.writ.prompt;

import org.jspecify.annotations.NullMarked;
