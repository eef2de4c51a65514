package dev.writ.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.change.ValidateWork;
import dev.writ.draft.Customize;
import dev.writ.draft.Generate;
import dev.writ.execution.RecordExecution;
import dev.writ.governance.EmbedRules;
import dev.writ.plan.EndBatch;
import dev.writ.plan.EndPlanning;
import dev.writ.plan.FormBatches;
import dev.writ.plan.ReadBatch;
import dev.writ.prompt.CommitDraft;
import jakarta.inject.Singleton;
import java.util.List;

/// The functions of the workflow, by the names of their folders under `functions/`: the steps of a
/// walk in their order, then those that cut a scan into walks.
@Singleton
public class Chain {

    private final List<Step> steps;

    public Chain(
            Generate generate,
            Customize customize,
            EmbedRules embedRules,
            ValidateWork validate,
            CommitDraft commitDraft,
            RecordExecution recordExecution,
            FormBatches formBatches,
            ReadBatch readBatch,
            EndBatch endBatch,
            EndPlanning endPlanning,
            ObjectMapper json) {
        this.steps =
                List.of(
                        Step.of("generate", Generate.Input.class, generate, json),
                        Step.of("customize", Customize.Input.class, customize, json),
                        Step.of("embed-rules", EmbedRules.Input.class, embedRules, json),
                        Step.of("validate", ValidateWork.Input.class, validate, json),
                        Step.of("commit-draft", CommitDraft.Input.class, commitDraft, json),
                        Step.of(
                                "record-execution",
                                RecordExecution.Input.class,
                                recordExecution,
                                json),
                        Step.of("form-batches", FormBatches.Input.class, formBatches, json),
                        Step.of("read-batch", ReadBatch.Input.class, readBatch, json),
                        Step.of("end-batch", ReadBatch.Input.class, endBatch, json),
                        Step.of("end-planning", EndPlanning.Input.class, endPlanning, json));
    }

    public List<Step> steps() {
        return steps;
    }
}
