package dev.writ.functions;

import dev.writ.execution.RecordExecution;
import dev.writ.execution.Recorded;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/record-execution/`.
@Singleton
public class RecordExecutionFunction {

    private final RecordExecution recordExecution;

    public RecordExecutionFunction(RecordExecution recordExecution) {
        this.recordExecution = recordExecution;
    }

    @Funq("record-execution")
    public Recorded handle(RecordExecution.Input input) {
        return recordExecution.run(input);
    }
}
