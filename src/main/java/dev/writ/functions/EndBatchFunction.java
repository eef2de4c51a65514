package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.plan.EndBatch;
import dev.writ.plan.ReadBatch;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/end-batch/`.
@Singleton
public class EndBatchFunction {

    private static final String NAME = "end-batch";

    private final EndBatch endBatch;
    private final Watch watch;

    public EndBatchFunction(EndBatch endBatch, Watch watch) {
        this.endBatch = endBatch;
        this.watch = watch;
    }

    @Funq(NAME)
    public EndBatch.Output handle(ReadBatch.Input input) {
        return watch.run(NAME, endBatch, input);
    }
}
