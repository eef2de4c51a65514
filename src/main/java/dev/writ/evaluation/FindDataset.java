package dev.writ.evaluation;

import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.List;

/// One dataset with its items.
@Singleton
public class FindDataset implements UseCase<DatasetId, FindDataset.Output> {

    public record Output(Dataset dataset, List<Sample> samples) {

        public Output {
            samples = List.copyOf(samples);
        }
    }

    private final Table table;

    public FindDataset(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such dataset
    @Override
    public Output run(DatasetId id) {
        Dataset dataset = Dataset.need(table, id);
        return new Output(dataset, SampleItem.of(table, dataset));
    }
}
