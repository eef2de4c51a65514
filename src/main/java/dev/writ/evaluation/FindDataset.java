package dev.writ.evaluation;

import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// One dataset with the names of its items.
@Singleton
public class FindDataset implements UseCase<DatasetId, Dataset> {

    private final Table table;

    public FindDataset(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such dataset
    @Override
    public Dataset run(DatasetId id) {
        return Dataset.need(table, id);
    }
}
