/// Writ's own form, `writ-analysis/1`: issues that were discovered elsewhere, hooks, plugins and
/// consultations of personas. `docs/reference/analysis.schema.json` is its contract; a test holds
/// the two against each other.
///
/// Every field is read by a `Kind` at its place and refused there, so that what passes needs no
/// further check.
///
/// Knows: kernel, finding and the JSON of this technology. Never another technology or a door.
@NullMarked
package dev.writ.intake.analysis;

import org.jspecify.annotations.NullMarked;
