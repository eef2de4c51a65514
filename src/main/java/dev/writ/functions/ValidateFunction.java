package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.governance.Validate;
import dev.writ.governance.Verdict;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/validate/`.
@Singleton
public class ValidateFunction {

    private static final String NAME = "validate";

    private final Validate validate;
    private final Watch watch;

    public ValidateFunction(Validate validate, Watch watch) {
        this.validate = validate;
        this.watch = watch;
    }

    @Funq(NAME)
    public Verdict handle(Validate.Input input) {
        return watch.run(NAME, validate, input);
    }
}
