package dev.writ.functions;

import dev.writ.plan.EndBatch;
import dev.writ.plan.ReadBatch;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/end-batch/`.
@Singleton
public class EndBatchFunction {

    private final EndBatch endBatch;

    public EndBatchFunction(EndBatch endBatch) {
        this.endBatch = endBatch;
    }

    @Funq("end-batch")
    public EndBatch.Output handle(ReadBatch.Input input) {
        return endBatch.run(input);
    }
}
