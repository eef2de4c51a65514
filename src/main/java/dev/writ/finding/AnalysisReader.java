package dev.writ.finding;

/// Understands one format of analysis results.
@FunctionalInterface
public interface AnalysisReader {

    /// Reads the whole report or refuses it whole.
    ///
    /// @throws dev.writ.kernel.Failed when the report is missing, unreadable, broken, too large or
    ///     of another format: one sentence that names the report, the position and the remedy
    Analysis read(Report report);
}
