package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.draft.CleanDrafts;
import dev.writ.workshop.CleanWorkshop;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/clean-drafts/`.
@Singleton
public class CleanDraftsFunction {

    private static final String NAME = "clean-drafts";

    private final CleanWorkshop cleanWorkshop;
    private final Watch watch;

    public CleanDraftsFunction(CleanWorkshop cleanWorkshop, Watch watch) {
        this.cleanWorkshop = cleanWorkshop;
        this.watch = watch;
    }

    @Funq(NAME)
    public CleanDrafts.Output handle(CleanDrafts.Input input) {
        return watch.run(NAME, cleanWorkshop, input);
    }
}
