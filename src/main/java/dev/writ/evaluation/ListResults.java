package dev.writ.evaluation;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// What an evaluation says of each item, in the order of the items, in parts of {@link #MAX_PART}
/// at most.
@Singleton
public class ListResults implements UseCase<ListResults.Input, Listed<ItemResult>> {

    public record Input(EvaluationId evaluation, Paging paging) {}

    /// One result may say 100 things, of 600 characters each.
    public static final int MAX_PART = 50;

    private final Table table;

    public ListResults(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such evaluation
    @Override
    public Listed<ItemResult> run(Input input) {
        Evaluation evaluation = Evaluation.need(table, input.evaluation());
        Paging paging = input.paging();
        Page page =
                table.query(
                        ItemResult.all(evaluation)
                                .limit(Math.min(paging.limit(), MAX_PART))
                                .after(paging.cursor()));
        return new Listed<>(
                page.items().stream().map(ItemResult.TYPE::value).toList(), page.next());
    }
}
