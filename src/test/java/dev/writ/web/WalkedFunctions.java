package dev.writ.web;

import dev.writ.change.ValidateWork;
import dev.writ.draft.CleanDrafts;
import dev.writ.draft.Customize;
import dev.writ.draft.Generate;
import dev.writ.execution.RecordExecution;
import dev.writ.finding.SentReport;
import dev.writ.functions.CleanDraftsFunction;
import dev.writ.functions.CommitDraftFunction;
import dev.writ.functions.CustomizeFunction;
import dev.writ.functions.DescribePlanFunction;
import dev.writ.functions.EmbedRulesFunction;
import dev.writ.functions.EndBatchFunction;
import dev.writ.functions.EndPlanningFunction;
import dev.writ.functions.FormBatchesFunction;
import dev.writ.functions.GenerateFunction;
import dev.writ.functions.ImportScanFunction;
import dev.writ.functions.ReadBatchFunction;
import dev.writ.functions.RecordExecutionFunction;
import dev.writ.functions.ValidateFunction;
import dev.writ.governance.EmbedRules;
import dev.writ.governance.Verdict;
import dev.writ.pipeline.Start;
import dev.writ.plan.DescribePlan;
import dev.writ.plan.EndPlanning;
import dev.writ.plan.FormBatches;
import dev.writ.plan.ReadBatch;
import dev.writ.project.ProjectName;
import dev.writ.prompt.CommitDraft;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The functions in the order in which the cloud calls them for one scan of one group.
@Singleton
class WalkedFunctions {

    @Inject ImportScanFunction importScan;
    @Inject FormBatchesFunction formBatches;
    @Inject ReadBatchFunction readBatch;
    @Inject GenerateFunction generate;
    @Inject CustomizeFunction customize;
    @Inject EmbedRulesFunction embedRules;
    @Inject ValidateFunction validate;
    @Inject CommitDraftFunction commitDraft;
    @Inject RecordExecutionFunction recordExecution;
    @Inject EndBatchFunction endBatch;
    @Inject EndPlanningFunction endPlanning;
    @Inject DescribePlanFunction describePlan;
    @Inject CleanDraftsFunction cleanDrafts;

    private final Map<String, Supplier<?>> calls = new LinkedHashMap<>();

    /// Calls each function.
    ///
    /// @return the same calls by their names, to be made again
    Map<String, Supplier<?>> walk(ProjectName project, byte[] report) {
        calls.clear();
        var sent = new SentReport("report", report);
        var imported =
                call(
                        "import-scan",
                        () ->
                                importScan.handle(
                                        new ImportScanFunction.Input(
                                                project, Optional.empty(), List.of(sent))));
        var scan = imported.scan().id();
        var formed =
                call(
                        "form-batches",
                        () -> formBatches.handle(new FormBatches.Input(scan, Optional.empty())));
        var batch = new ReadBatch.Input(scan, formed.batches().getFirst().batch());
        walk(call("read-batch", () -> readBatch.handle(batch)).getFirst());
        call("end-batch", () -> endBatch.handle(batch));
        var planned =
                new EndPlanning.Input(
                        scan, Optional.empty(), Optional.of(formed), Optional.empty());
        call("end-planning", () -> endPlanning.handle(planned));
        call(
                "describe-plan",
                () -> describePlan.handle(new DescribePlan.Input(scan, Optional.empty())));
        call("clean-drafts", () -> cleanDrafts.handle(new CleanDrafts.Input(OptionalInt.empty())));
        return Map.copyOf(calls);
    }

    private void walk(Start start) {
        var project = start.project();
        var group = start.group();
        var begun = new Generate.Input(start.scan(), project, group, start.findings());
        var draft = call("generate", () -> generate.handle(begun));
        call("customize", () -> customize.handle(new Customize.Input(project, group, draft)));
        var governance =
                call(
                        "embed-rules",
                        () -> embedRules.handle(new EmbedRules.Input(project, group, draft)));
        var work =
                new ValidateWork.Input(
                        project,
                        Optional.of(draft),
                        Optional.of(governance),
                        Optional.empty(),
                        Optional.empty());
        var validated = call("validate", () -> validate.handle(work));
        var verdict = new Verdict(validated.status(), validated.violations());
        var commit =
                call(
                        "commit-draft",
                        () ->
                                commitDraft.handle(
                                        new CommitDraft.Input(draft, governance, verdict)));
        var ended =
                new RecordExecution.Input(
                        start.scan(),
                        group,
                        Optional.of(draft),
                        Optional.of(verdict),
                        Optional.of(commit),
                        Optional.empty());
        call("record-execution", () -> recordExecution.handle(ended));
    }

    private <T> T call(String name, Supplier<T> call) {
        calls.put(name, call);
        return call.get();
    }
}
