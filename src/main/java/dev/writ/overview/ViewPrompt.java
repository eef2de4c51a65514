package dev.writ.overview;

import dev.writ.change.CheckedChange;
import dev.writ.change.ListCheckedChanges;
import dev.writ.execution.Execution;
import dev.writ.execution.ListExecutions;
import dev.writ.governance.RuleSet;
import dev.writ.governance.RuleSets;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.FindPrompt;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;
import java.util.List;

/// A prompt with its rules, what agents did with it, and the changes that answered it.
@Singleton
public class ViewPrompt implements UseCase<PromptId, ViewPrompt.Output> {

    /// @param rules as the text has them
    /// @param executions the last 50, newest first
    /// @param changes the last 50 that were checked, newest first
    public record Output(
            Prompt prompt,
            String text,
            RuleSet rules,
            List<Execution> executions,
            List<CheckedChange> changes) {}

    private final FindPrompt findPrompt;
    private final RuleSets ruleSets;
    private final ListExecutions listExecutions;
    private final ListCheckedChanges listCheckedChanges;

    public ViewPrompt(
            FindPrompt findPrompt,
            RuleSets ruleSets,
            ListExecutions listExecutions,
            ListCheckedChanges listCheckedChanges) {
        this.findPrompt = findPrompt;
        this.ruleSets = ruleSets;
        this.listExecutions = listExecutions;
        this.listCheckedChanges = listCheckedChanges;
    }

    /// @throws dev.writ.kernel.Failed when there is no such prompt
    @Override
    public Output run(PromptId id) {
        FindPrompt.Output found = findPrompt.run(id);
        return new Output(
                found.prompt(),
                found.text(),
                ruleSets.set(found.prompt().embedded().ruleSet()),
                listExecutions.run(new ListExecutions.Input(id, Paging.first())).items(),
                listCheckedChanges.run(new ListCheckedChanges.Input(id, Paging.first())).items());
    }
}
