package dev.writ.governance;

import java.util.List;

/// What embed-rules adds to the document: which rules, checks and steps the text now holds.
///
/// @param policy SHA-256 of the rule book that was in force
/// @param rules ids of the embedded rules, in the order of the text
/// @param safetyChecks ids of the embedded safety checks
/// @param rollback ids of the rollback steps
/// @param text SHA-256 of the rendered text, under which the table holds it
/// @param tokens what the text costs
/// @param leftOut excerpts left out so that the text fits its token budget
public record Governance(
        String policy,
        List<String> rules,
        List<String> safetyChecks,
        List<String> rollback,
        String text,
        int tokens,
        int leftOut) {

    public Governance {
        rules = List.copyOf(rules);
        safetyChecks = List.copyOf(safetyChecks);
        rollback = List.copyOf(rollback);
    }
}
