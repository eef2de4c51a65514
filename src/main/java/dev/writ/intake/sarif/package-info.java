/// SARIF 2.1.0 of any tool: what a report holds twice or not at all is settled here, so that nobody
/// else knows the format.
///
/// Knows: kernel, finding and the JSON of this technology. Never another technology or a door.
@NullMarked
package dev.writ.intake.sarif;

import org.jspecify.annotations.NullMarked;
