/// From an analyzer's report to findings with a stable identity, and the groups that one prompt
// handles.
///
/// A report is read whole ({@link dev.writ.finding.AnalysisReader}) before {@link
/// dev.writ.finding.ImportScan} writes anything; {@link dev.writ.finding.GroupFindings} reads what
// a
/// scan saw and never the report again. See `docs/reference/findings.md`.
///
/// Knows: kernel, project. Never a technology or a door.
@NullMarked
package dev.writ.finding;

import org.jspecify.annotations.NullMarked;
