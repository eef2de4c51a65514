/// Reads SARIF 2.1.0, streaming, from any tool: what a report holds twice or not at all is settled
/// here, so that nobody else knows the format.
///
/// Knows: kernel, finding and Jackson's streaming parser. Never another technology or a door.
@NullMarked
package dev.writ.sarif;

import org.jspecify.annotations.NullMarked;
