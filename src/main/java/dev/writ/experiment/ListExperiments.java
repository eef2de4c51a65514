package dev.writ.experiment;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// All experiments, the newest first.
@Singleton
public class ListExperiments implements UseCase<Paging, Listed<Experiment>> {

    private final Table table;

    public ListExperiments(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Experiment> run(Paging paging) {
        Page page = table.query(Experiment.all().limit(paging.limit()).after(paging.cursor()));
        return new Listed<>(
                page.items().stream().map(Experiment.TYPE::value).toList(), page.next());
    }
}
