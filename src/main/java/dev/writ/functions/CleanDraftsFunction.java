package dev.writ.functions;

import dev.writ.draft.CleanDrafts;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/clean-drafts/`.
@Singleton
public class CleanDraftsFunction {

    private final CleanDrafts cleanDrafts;

    public CleanDraftsFunction(CleanDrafts cleanDrafts) {
        this.cleanDrafts = cleanDrafts;
    }

    @Funq("clean-drafts")
    public CleanDrafts.Output handle(CleanDrafts.Input input) {
        return cleanDrafts.run(input);
    }
}
