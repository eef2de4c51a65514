package dev.writ.evaluation;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// All evaluations, the newest first.
@Singleton
public class ListEvaluations implements UseCase<Paging, Listed<Evaluation>> {

    private final Table table;

    public ListEvaluations(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Evaluation> run(Paging paging) {
        Page page = table.query(Evaluation.all().limit(paging.limit()).after(paging.cursor()));
        return new Listed<>(
                page.items().stream().map(Evaluation.TYPE::value).toList(), page.next());
    }
}
