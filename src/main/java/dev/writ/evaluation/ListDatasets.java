package dev.writ.evaluation;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// All datasets, the newest first.
@Singleton
public class ListDatasets implements UseCase<Paging, Listed<Dataset>> {

    private final Table table;

    public ListDatasets(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Dataset> run(Paging paging) {
        Page page = table.query(Dataset.all().limit(paging.limit()).after(paging.cursor()));
        return new Listed<>(page.items().stream().map(Dataset.TYPE::value).toList(), page.next());
    }
}
