package dev.writ.functions;

import dev.writ.draft.DraftFacts;
import dev.writ.draft.Generate;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/generate/`.
@Singleton
public class GenerateFunction {

    private final Generate generate;

    public GenerateFunction(Generate generate) {
        this.generate = generate;
    }

    @Funq("generate")
    public DraftFacts handle(Generate.Input input) {
        return generate.run(input);
    }
}
