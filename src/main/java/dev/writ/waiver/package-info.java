/// Accepted exceptions: who accepts which findings, or which violations of a governance rule, why
/// and until when. A waiver changes nothing by itself; others ask {@link dev.writ.waiver.Waivers}.
///
/// Knows: kernel, audit, project, finding. Never a technology or a door.
@NullMarked
package dev.writ.waiver;

import org.jspecify.annotations.NullMarked;
