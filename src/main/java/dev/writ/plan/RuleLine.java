package dev.writ.plan;

import dev.writ.finding.Severity;

/// What a plan has of one analyzer rule.
///
/// @param count findings
/// @param severity the worst of them
/// @param persona who speaks most of its prompts
/// @param rules how many governance rules its prompts embed, all together
/// @param tokens what its prompts cost, all together
public record RuleLine(
        String rule,
        String tool,
        int count,
        Severity severity,
        String persona,
        int rules,
        int tokens) {}
