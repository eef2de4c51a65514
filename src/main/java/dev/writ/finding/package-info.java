/// From an analyzer's report to findings with a stable identity, and the groups that one prompt
/// handles.
///
/// A report is read whole by an `AnalysisReader` before `ImportScan` writes anything;
/// what reports tell beside findings (`Context`) comes to the groups it is about (`MatchContext`).
/// `GroupFindings` reads what a scan saw and never the report again. The rules are told in
/// `docs/reference/findings.md`.
///
/// Knows: kernel, project. Never a technology or a door.
@NullMarked
package dev.writ.finding;

import org.jspecify.annotations.NullMarked;
