package dev.writ.waiver;

import dev.writ.kernel.Failed;
import dev.writ.project.ProjectName;
import dev.writ.waiver.GovernanceRules.Known;
import dev.writ.waiver.Waiver.Waives;
import jakarta.inject.Singleton;

/// Decides what a waiver is about: a rule of governance, or what analyzers find.
@Singleton
public class JudgeCriteria {

    /// @param criteria with the rule as governance writes it
    /// @param note what the caller might not expect; empty for most
    record Judged(Criteria criteria, Waives waives, String note) {}

    private final GovernanceRules governanceRules;

    public JudgeCriteria(GovernanceRules governanceRules) {
        this.governanceRules = governanceRules;
    }

    /// @throws Failed when nothing can meet the criteria, or nobody may waive it
    Judged run(ProjectName project, Criteria criteria) {
        return criteria.rule()
                .map(name -> judged(criteria, governanceRules.find(project, name)))
                .orElseGet(() -> new Judged(criteria, Waives.FINDINGS, ""));
    }

    private static Judged judged(Criteria criteria, Known known) {
        return switch (known) {
            case Known.OnChange rule -> violations(criteria, rule);
            case Known.OnPrompt rule ->
                    throw Failed.invalid(
                            "Rule " + rule.id() + " is about prompts, which Writ writes itself",
                            "Waive a rule about changes, see GET /api/rules");
            case Known.Missing rule ->
                    throw Failed.invalid(
                            "Nobody knows the rule " + rule.id(),
                            "Use the id of a rule of the project, see GET /api/rules; write an"
                                    + " analyzer's rule with its tool, as tool/"
                                    + rule.id());
            case Known.Foreign foreign -> new Judged(criteria, Waives.FINDINGS, note(criteria));
        };
    }

    private static Judged violations(Criteria criteria, Known.OnChange rule) {
        if (criteria.finding().isPresent()) {
            throw Failed.invalid(
                    "Rule " + rule.id() + " judges changes, which have no finding",
                    "Leave out the finding, or give the rule of an analyzer");
        }
        if (rule.locked() && criteria.leavesNothingOut()) {
            throw Failed.invalid(
                    "Rule " + rule.id() + " is locked and cannot be waived for every file",
                    "Give a path that names the files, such as src/legacy/**");
        }
        return new Judged(criteria.withRule(rule.id()), Waives.VIOLATIONS, "");
    }

    private static String note(Criteria criteria) {
        String name = criteria.rule().orElse("");
        return name.contains("/")
                ? ""
                : "No rule of governance is called "
                        + Line.clip(name)
                        + ", so it is taken for an analyzer's";
    }
}
