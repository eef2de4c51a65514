package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.change.ValidateWork;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/validate/`.
@Singleton
public class ValidateFunction {

    private static final String NAME = "validate";

    private final ValidateWork validate;
    private final Watch watch;

    public ValidateFunction(ValidateWork validate, Watch watch) {
        this.validate = validate;
        this.watch = watch;
    }

    @Funq(NAME)
    public ValidateWork.Output handle(ValidateWork.Input input) {
        return watch.run(NAME, validate, input);
    }
}
