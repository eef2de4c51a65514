package dev.writ.execution;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;

/// The attempts at a prompt, newest first.
@Singleton
public class ListExecutions implements UseCase<ListExecutions.Input, Listed<Execution>> {

    public record Input(PromptId prompt, Paging paging) {}

    private final Table table;

    public ListExecutions(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such prompt
    @Override
    public Listed<Execution> run(Input input) {
        Prompt.TYPE.need(table, Prompt.key(input.prompt()));
        return Execution.of(input.prompt()).list(table, Execution.TYPE, input.paging());
    }
}
