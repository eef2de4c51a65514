package dev.writ.evaluation;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// The items of a dataset in their order, in parts of {@link #MAX_PART} at most: they may be large.
@Singleton
public class ListSamples implements UseCase<ListSamples.Input, Listed<Sample>> {

    public record Input(DatasetId dataset, Paging paging) {}

    /// With {@link Sample#MAX_CHARS} each they stay under what one answer may be on AWS Lambda.
    public static final int MAX_PART = 20;

    private final Table table;

    public ListSamples(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such dataset
    @Override
    public Listed<Sample> run(Input input) {
        Dataset dataset = Dataset.need(table, input.dataset());
        Paging paging = input.paging();
        Page page =
                table.query(
                        SampleItem.all(dataset)
                                .limit(Math.min(paging.limit(), MAX_PART))
                                .after(paging.cursor()));
        return new Listed<>(
                page.items().stream().map(each -> SampleItem.TYPE.value(each).sample()).toList(),
                page.next());
    }
}
