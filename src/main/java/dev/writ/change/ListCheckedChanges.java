package dev.writ.change;

import dev.writ.kernel.Cursor;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The changes that were checked for a prompt, newest first.
@Singleton
public class ListCheckedChanges
        implements UseCase<ListCheckedChanges.Input, Listed<CheckedChange>> {

    public record Input(PromptId prompt, Paging paging) {}

    private final Table table;

    public ListCheckedChanges(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such prompt
    @Override
    public Listed<CheckedChange> run(Input input) {
        Prompt.TYPE.need(table, Prompt.key(input.prompt()));
        String list = "changes of " + input.prompt();
        Optional<String> cursor =
                input.paging().cursor().map(each -> Cursor.open(each, list, 1).getFirst());
        Page page =
                table.query(
                        CheckedChange.of(input.prompt())
                                .limit(input.paging().limit())
                                .after(cursor));
        return new Listed<>(
                page.items().stream().map(CheckedChange.TYPE::value).toList(),
                page.next().map(next -> Cursor.close(list, next)));
    }
}
