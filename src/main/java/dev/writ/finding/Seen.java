package dev.writ.finding;

/// A result at its place in the repository.
///
/// @param place the path is relative to the repository
/// @param ruleClass what kind of defect it is, over all tools, see {@link RuleClasses}
record Seen(Analysis.Result result, Place place, String ruleClass) {

    AnalyzerRule rule() {
        return result.rule();
    }

    Severity severity() {
        return result.severity();
    }
}
