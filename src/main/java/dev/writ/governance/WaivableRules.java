package dev.writ.governance;

import dev.writ.governance.check.PromptCheck;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.waiver.GovernanceRules;
import jakarta.inject.Singleton;
import java.util.Locale;

/// Tells which rule somebody means who wants to waive it.
@Singleton
public class WaivableRules implements GovernanceRules {

    private final RuleBooks ruleBooks;
    private final FindSettings findSettings;

    public WaivableRules(RuleBooks ruleBooks, FindSettings findSettings) {
        this.ruleBooks = ruleBooks;
        this.findSettings = findSettings;
    }

    /// A name of the same family as one of our rules is meant for ours, not for an analyzer's.
    @Override
    public Known find(ProjectName project, String name) {
        RuleBook book = ruleBooks.of(findSettings.run(project).value());
        String upper = name.toUpperCase(Locale.ROOT);
        for (Rule rule : book.rules()) {
            if (rule.id().equals(upper)) {
                return known(rule);
            }
        }
        boolean related =
                book.rules().stream().anyMatch(rule -> family(rule.id()).equals(family(upper)));
        return related ? new Known.Missing(upper) : new Known.Foreign();
    }

    private static Known known(Rule rule) {
        return rule.check().filter(PromptCheck.class::isInstance).isPresent()
                ? new Known.OnPrompt(rule.id())
                : new Known.OnChange(rule.id(), rule.locked());
    }

    /// `CHANGE` of `CHANGE-005`.
    private static String family(String id) {
        int end = id.lastIndexOf('-');
        return end < 0 ? id + "\0" : id.substring(0, end);
    }
}
