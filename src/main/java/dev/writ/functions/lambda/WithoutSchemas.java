package dev.writ.functions.lambda;

import dev.writ.evaluation.Schemas;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import jakarta.inject.Singleton;
import java.util.List;

/// No step of the chain evaluates templates, so its functions carry no validator of JSON Schema.
@Singleton
final class WithoutSchemas implements Schemas {

    @Override
    public List<String> problems(Fields schema, String json) {
        throw new Failed(
                new Failure.Conflict(
                        Failure.Code.INVALID_STATE,
                        "Functions of the chain hold nothing against a JSON Schema",
                        "Evaluate over the HTTP API or at the command line"));
    }
}
