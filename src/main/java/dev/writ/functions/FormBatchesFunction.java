package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.plan.FormBatches;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/form-batches/`.
@Singleton
public class FormBatchesFunction {

    private static final String NAME = "form-batches";

    private final FormBatches formBatches;
    private final Watch watch;

    public FormBatchesFunction(FormBatches formBatches, Watch watch) {
        this.formBatches = formBatches;
        this.watch = watch;
    }

    @Funq(NAME)
    public FormBatches.Output handle(FormBatches.Input input) {
        return watch.run(NAME, formBatches, input);
    }
}
