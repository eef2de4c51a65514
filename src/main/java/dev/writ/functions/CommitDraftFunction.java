package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.prompt.Commit;
import dev.writ.prompt.CommitDraft;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/commit-draft/`.
@Singleton
public class CommitDraftFunction {

    private static final String NAME = "commit-draft";

    private final CommitDraft commitDraft;
    private final Watch watch;

    public CommitDraftFunction(CommitDraft commitDraft, Watch watch) {
        this.commitDraft = commitDraft;
        this.watch = watch;
    }

    @Funq(NAME)
    public Commit handle(CommitDraft.Input input) {
        return watch.run(NAME, commitDraft, input);
    }
}
