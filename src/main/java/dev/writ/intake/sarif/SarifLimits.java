package dev.writ.intake.sarif;

import dev.writ.finding.ImportScan;

/// What an import accepts at most (errors), and what GitHub would accept (warnings).
public final class SarifLimits {

    /// Unpacked bytes of one report; also stops a gzip bomb.
    public static final long MAX_BYTES = 1L << 30;

    /// Results of one import.
    public static final int MAX_RESULTS = ImportScan.MAX_RESULTS;

    /// Runs of one report.
    public static final int MAX_RUNS = 1_000;

    /// Objects and lists inside each other.
    public static final int MAX_NESTING = 500;

    /// Characters of one text that is kept.
    public static final int MAX_TEXT = 20_000_000;

    /// Characters of one path.
    public static final int MAX_PATH = 1_024;

    /// Characters of all embedded source files that are kept; those beyond are left out.
    public static final int CONTENTS_BUDGET = 16 << 20;

    /// Places of a code flow that are kept: the first and the last half.
    public static final int MAX_STEPS = 20;

    /// Tags of a rule that are kept.
    public static final int MAX_TAGS = 20;

    /// Weaknesses of a result that are kept.
    public static final int MAX_CWES = 20;

    /// The analyzer's own identities of a result that are kept.
    public static final int MAX_FINGERPRINTS = 10;

    /// GitHub's limits for an upload.
    public static final class GitHub {
        public static final long GZIP_BYTES = 10L * 1024 * 1024;
        public static final int RUNS = 20;
        public static final int RESULTS = 25_000;
        public static final int RULES = 25_000;
        public static final int EXTENSIONS = 100;
        public static final int LOCATIONS = 1_000;
        public static final int THREAD_FLOW_LOCATIONS = 10_000;
        public static final int TAGS = 20;

        private GitHub() {}
    }

    private SarifLimits() {}
}
