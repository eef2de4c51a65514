/// A report as a stream of JSON: bytes counted, hashed and bounded, values read once, every refusal
/// with its place. What the formats share, and Jackson's streaming parser, which nobody else sees.
///
/// Knows: kernel, finding and Jackson. Never a format.
@NullMarked
package dev.writ.intake.json;

import org.jspecify.annotations.NullMarked;
