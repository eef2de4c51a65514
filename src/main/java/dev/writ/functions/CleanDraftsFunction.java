package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.draft.CleanDrafts;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/clean-drafts/`.
@Singleton
public class CleanDraftsFunction {

    private static final String NAME = "clean-drafts";

    private final CleanDrafts cleanDrafts;
    private final Watch watch;

    public CleanDraftsFunction(CleanDrafts cleanDrafts, Watch watch) {
        this.cleanDrafts = cleanDrafts;
        this.watch = watch;
    }

    @Funq(NAME)
    public CleanDrafts.Output handle(CleanDrafts.Input input) {
        return watch.run(NAME, cleanDrafts, input);
    }
}
