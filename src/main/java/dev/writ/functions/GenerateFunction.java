package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.draft.DraftFacts;
import dev.writ.draft.Generate;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/generate/`.
@Singleton
public class GenerateFunction {

    private static final String NAME = "generate";

    private final Generate generate;
    private final Watch watch;

    public GenerateFunction(Generate generate, Watch watch) {
        this.generate = generate;
        this.watch = watch;
    }

    @Funq(NAME)
    public DraftFacts handle(Generate.Input input) {
        return watch.run(NAME, generate, input);
    }
}
