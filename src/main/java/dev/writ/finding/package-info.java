/// From an analyzer's report to findings with a stable identity, and the groups that one prompt
// handles.
///
/// Knows: kernel. Never a technology or a door.
@NullMarked
package dev.writ.finding;

import org.jspecify.annotations.NullMarked;
