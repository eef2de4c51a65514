package dev.writ.plan;

import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.Priority;
import dev.writ.finding.Severity;
import dev.writ.prompt.PromptId;
import dev.writ.template.TemplateRef;
import java.util.List;

/// One prompt of a plan. Title, path and places are an analyzer's words, so hostile.
///
/// @param places such as `src/Main.java:12`
/// @param reason why this persona
/// @param known committed before, by an earlier plan
/// @param warnings what its verdict warns of, one sentence each
/// @param rules ids of the embedded governance rules
public record PlanItem(
        PromptId prompt,
        GroupId group,
        List<FindingId> findings,
        String rule,
        String tool,
        String title,
        String path,
        List<String> places,
        Severity severity,
        Priority priority,
        String persona,
        String reason,
        TemplateRef template,
        int tokens,
        boolean known,
        List<String> warnings,
        List<String> rules,
        String sha256,
        String text) {

    public PlanItem {
        findings = List.copyOf(findings);
        places = List.copyOf(places);
        warnings = List.copyOf(warnings);
        rules = List.copyOf(rules);
    }
}
