package dev.writ.functions;

import dev.writ.governance.Validate;
import dev.writ.governance.Verdict;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/validate/`.
@Singleton
public class ValidateFunction {

    private final Validate validate;

    public ValidateFunction(Validate validate) {
        this.validate = validate;
    }

    @Funq("validate")
    public Verdict handle(Validate.Input input) {
        return validate.run(input);
    }
}
