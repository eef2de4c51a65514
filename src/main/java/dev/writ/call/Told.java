package dev.writ.call;

import dev.writ.draft.CleanDrafts;
import dev.writ.draft.Customize;
import dev.writ.draft.DraftFacts;
import dev.writ.draft.Generate;
import dev.writ.execution.Outcome;
import dev.writ.execution.RecordExecution;
import dev.writ.execution.Recorded;
import dev.writ.finding.ImportScan;
import dev.writ.governance.EmbedRules;
import dev.writ.governance.Validate;
import dev.writ.plan.DescribePlan;
import dev.writ.plan.EndPlanning;
import dev.writ.plan.FormBatches;
import dev.writ.plan.ReadBatch;
import dev.writ.prompt.Commit;
import dev.writ.prompt.CommitDraft;
import java.util.Map;

/// What may be told of the inputs and answers of the functions, one line for each kind. Of a kind
/// that is not listed nothing is told.
final class Told {

    private Told() {}

    /// @param input what a function was called with
    static Ids asked(Object input) {
        return switch (input) {
            case Generate.Input in -> Ids.NONE.with(in.scan()).with(in.group()).with(in.findings());
            case Customize.Input in -> Ids.NONE.with(in.group()).with(in.draft().id());
            case EmbedRules.Input in -> Ids.NONE.with(in.group()).with(in.draft().id());
            case Validate.Input in -> Ids.NONE.with(in.draft().id());
            case CommitDraft.Input in -> Ids.NONE.with(in.draft().id());
            case RecordExecution.Input in -> walked(in);
            case FormBatches.Input in -> Ids.NONE.with(in.scan());
            case ReadBatch.Input in -> Ids.NONE.with(in.scan()).with(in.batch());
            case EndPlanning.Input in -> Ids.NONE.with(in.scan());
            case DescribePlan.Input in -> Ids.NONE.with(in.scan());
            default -> Ids.NONE;
        };
    }

    private static Ids walked(RecordExecution.Input in) {
        Ids begun = Ids.NONE.with(in.scan()).with(in.group());
        Ids drafted = in.draft().map(draft -> begun.with(draft.id())).orElse(begun);
        return in.commit().map(commit -> drafted.with(commit.prompt())).orElse(drafted);
    }

    /// @param asked what is known of the input
    static Ids answered(Ids asked, Object output) {
        return switch (output) {
            case ImportScan.Output imported -> asked.with(imported.scan().id());
            case DraftFacts draft -> asked.with(draft.id());
            case Commit commit -> asked.with(commit.prompt());
            default -> asked;
        };
    }

    static Map<Figure, Long> figures(Object input, Object output) {
        return switch (output) {
            case Recorded recorded when input instanceof RecordExecution.Input in ->
                    ended(in, recorded.outcome());
            case Commit commit when input instanceof CommitDraft.Input in ->
                    Map.of(Figure.PROMPT_TOKENS, (long) in.governance().tokens());
            case CleanDrafts.Output cleaned ->
                    Map.of(Figure.DRAFTS_REMOVED, (long) cleaned.removed());
            default -> Map.of();
        };
    }

    private static Map<Figure, Long> ended(RecordExecution.Input in, Outcome outcome) {
        return switch (outcome) {
            case COMMITTED -> Map.of(Figure.PROMPTS_COMMITTED, isNew(in) ? 1L : 0L);
            case BLOCKED -> Map.of(Figure.PROMPTS_BLOCKED, 1L);
            case FAILED -> Map.of();
        };
    }

    private static boolean isNew(RecordExecution.Input in) {
        return in.commit().filter(commit -> commit.scan().equals(in.scan())).isPresent();
    }
}
