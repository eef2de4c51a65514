package dev.writ.functions;

import dev.writ.plan.FormBatches;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/form-batches/`.
@Singleton
public class FormBatchesFunction {

    private final FormBatches formBatches;

    public FormBatchesFunction(FormBatches formBatches) {
        this.formBatches = formBatches;
    }

    @Funq("form-batches")
    public FormBatches.Output handle(FormBatches.Input input) {
        return formBatches.run(input);
    }
}
