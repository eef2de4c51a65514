package dev.writ.functions;

import dev.writ.pipeline.Start;
import dev.writ.plan.ReadBatch;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;

/// Contract: `functions/read-batch/`.
@Singleton
public class ReadBatchFunction {

    private final ReadBatch readBatch;

    public ReadBatchFunction(ReadBatch readBatch) {
        this.readBatch = readBatch;
    }

    @Funq("read-batch")
    public List<Start> handle(ReadBatch.Input input) {
        return readBatch.run(input);
    }
}
