package dev.writ.plan;

import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.pipeline.Start;
import jakarta.inject.Singleton;
import java.util.List;

/// The documents at the start of the walks of a batch.
@Singleton
public class ReadBatch implements UseCase<ReadBatch.Input, List<Start>> {

    public record Input(ScanId scan, BatchId batch) {}

    private final Table table;

    public ReadBatch(Table table) {
        this.table = table;
    }

    /// @return at most {@link Batch#MAX_GROUPS}, together well under Step Functions' 256 KiB
    /// @throws Failed when there is no such batch
    @Override
    public List<Start> run(Input input) {
        return Batch.TYPE.need(table, Batch.key(input.scan(), input.batch())).value().starts();
    }
}
