package dev.writ.intake.analysis;

import dev.writ.finding.ImportScan;

/// What a document of our own form holds at most; more is refused. Bytes, nesting and the length of
/// a text are bounded as for SARIF. Characters are Unicode code points.
public final class AnalysisLimits {

    /// Entries under `issues`.
    public static final int MAX_ISSUES = ImportScan.MAX_RESULTS;

    /// Entries under `hooks`.
    public static final int MAX_HOOKS = 10_000;

    /// Entries under `plugins`.
    public static final int MAX_PLUGINS = 1_000;

    /// Entries under `consultations`.
    public static final int MAX_CONSULTATIONS = 10_000;

    /// Patterns of all plugins and consultations together.
    public static final int MAX_PATTERNS = 500;

    /// Files or patterns of one entry.
    public static final int MAX_FILES = 100;

    /// Tags, and weaknesses, of one issue.
    public static final int MAX_TAGS = 20;

    /// Metrics of one plugin.
    public static final int MAX_METRICS = 30;

    /// Requirements of one consultation.
    public static final int MAX_REQUIREMENTS = 10;

    /// Characters of an id, a type, a name, a title, a version, a tag.
    public static final int MAX_NAME = 200;

    /// Characters of a metric's name.
    public static final int MAX_METRIC = 100;

    /// Characters of a path.
    public static final int MAX_PATH = 1_024;

    /// Characters of a pattern.
    public static final int MAX_PATTERN = 200;

    /// Characters of a description, a summary, a recommendation, a requirement.
    public static final int MAX_PROSE = 20_000;

    /// Characters of a hook's output.
    public static final int MAX_OUTPUT = 1_000_000;

    private AnalysisLimits() {}
}
