package dev.writ.plan;

import dev.writ.finding.Counts;
import dev.writ.finding.ScanId;
import dev.writ.project.ProjectName;
import java.util.List;

/// What one scan asks to be done.
///
/// @param repeated the very same reports had been imported before
/// @param rules one line for each analyzer rule, most findings first
/// @param items one for each prompt, best to start with first
/// @param refused groups that ended without a prompt
/// @param leftOut groups beyond the limit that was asked for
/// @param waived findings that are left out because somebody has accepted them
public record Plan(
        ScanId scan,
        ProjectName project,
        boolean repeated,
        Counts counts,
        List<String> tools,
        List<String> warnings,
        Prompts prompts,
        List<RuleLine> rules,
        List<PlanItem> items,
        List<Refusal> refused,
        int leftOut,
        int waived) {

    public Plan {
        tools = List.copyOf(tools);
        warnings = List.copyOf(warnings);
        rules = List.copyOf(rules);
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }
}
