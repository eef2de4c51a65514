package dev.writ.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.draft.Customize;
import dev.writ.draft.Generate;
import dev.writ.execution.RecordExecution;
import dev.writ.governance.EmbedRules;
import dev.writ.governance.Validate;
import dev.writ.prompt.CommitDraft;
import jakarta.inject.Singleton;
import java.util.List;

/// The steps that the local runner can call, by the names of their folders under `functions/`.
@Singleton
public class Chain {

    private final List<Step> steps;

    public Chain(
            Generate generate,
            Customize customize,
            EmbedRules embedRules,
            Validate validate,
            CommitDraft commitDraft,
            RecordExecution recordExecution,
            ObjectMapper json) {
        this.steps =
                List.of(
                        Step.of("generate", Generate.Input.class, generate, json),
                        Step.of("customize", Customize.Input.class, customize, json),
                        Step.of("embed-rules", EmbedRules.Input.class, embedRules, json),
                        Step.of("validate", Validate.Input.class, validate, json),
                        Step.of("commit-draft", CommitDraft.Input.class, commitDraft, json),
                        Step.of(
                                "record-execution",
                                RecordExecution.Input.class,
                                recordExecution,
                                json));
    }

    public List<Step> steps() {
        return steps;
    }
}
