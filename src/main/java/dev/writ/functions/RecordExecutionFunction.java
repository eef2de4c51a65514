package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.execution.RecordExecution;
import dev.writ.execution.Recorded;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/record-execution/`.
@Singleton
public class RecordExecutionFunction {

    private static final String NAME = "record-execution";

    private final RecordExecution recordExecution;
    private final Watch watch;

    public RecordExecutionFunction(RecordExecution recordExecution, Watch watch) {
        this.recordExecution = recordExecution;
        this.watch = watch;
    }

    @Funq(NAME)
    public Recorded handle(RecordExecution.Input input) {
        return watch.run(NAME, recordExecution, input);
    }
}
