package dev.writ.call;

import dev.writ.draft.DraftId;
import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.plan.BatchId;
import dev.writ.prompt.PromptId;
import java.util.List;
import java.util.Optional;

/// What a call was about, as far as it is known.
public record Ids(
        Optional<ScanId> scan,
        Optional<BatchId> batch,
        Optional<GroupId> group,
        List<FindingId> findings,
        Optional<DraftId> draft,
        Optional<PromptId> prompt) {

    public static final Ids NONE =
            new Ids(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());

    public Ids {
        findings = List.copyOf(findings);
    }

    public Ids with(ScanId newScan) {
        return new Ids(Optional.of(newScan), batch, group, findings, draft, prompt);
    }

    public Ids with(BatchId newBatch) {
        return new Ids(scan, Optional.of(newBatch), group, findings, draft, prompt);
    }

    public Ids with(GroupId newGroup) {
        return new Ids(scan, batch, Optional.of(newGroup), findings, draft, prompt);
    }

    public Ids with(List<FindingId> newFindings) {
        return new Ids(scan, batch, group, newFindings, draft, prompt);
    }

    public Ids with(DraftId newDraft) {
        return new Ids(scan, batch, group, findings, Optional.of(newDraft), prompt);
    }

    public Ids with(PromptId newPrompt) {
        return new Ids(scan, batch, group, findings, draft, Optional.of(newPrompt));
    }
}
