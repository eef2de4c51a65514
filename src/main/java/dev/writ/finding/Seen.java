package dev.writ.finding;

/// A result at its place in the repository.
///
/// @param name by which a consultation refers to it, see {@link LocateResults#name}; may be empty
/// @param reported the path as far as the report alone tells it; the same as that of the place
///     unless the source is at hand and lies elsewhere
/// @param place the path is relative to the repository
/// @param ruleClass what kind of defect it is, over all tools, see {@link RuleClasses}
record Seen(Analysis.Result result, String name, String reported, Place place, String ruleClass) {

    AnalyzerRule rule() {
        return result.rule();
    }

    Severity severity() {
        return result.severity();
    }
}
