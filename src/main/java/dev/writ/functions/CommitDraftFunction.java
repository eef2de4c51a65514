package dev.writ.functions;

import dev.writ.prompt.Commit;
import dev.writ.prompt.CommitDraft;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/commit-draft/`.
@Singleton
public class CommitDraftFunction {

    private final CommitDraft commitDraft;

    public CommitDraftFunction(CommitDraft commitDraft) {
        this.commitDraft = commitDraft;
    }

    @Funq("commit-draft")
    public Commit handle(CommitDraft.Input input) {
        return commitDraft.run(input);
    }
}
