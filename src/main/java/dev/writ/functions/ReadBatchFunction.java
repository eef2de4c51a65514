package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.pipeline.Start;
import dev.writ.plan.ReadBatch;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;

/// Contract: `functions/read-batch/`.
@Singleton
public class ReadBatchFunction {

    private static final String NAME = "read-batch";

    private final ReadBatch readBatch;
    private final Watch watch;

    public ReadBatchFunction(ReadBatch readBatch, Watch watch) {
        this.readBatch = readBatch;
        this.watch = watch;
    }

    @Funq(NAME)
    public List<Start> handle(ReadBatch.Input input) {
        return watch.run(NAME, readBatch, input);
    }
}
