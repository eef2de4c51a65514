package dev.writ.call;

import dev.writ.draft.DraftId;
import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.plan.BatchId;
import dev.writ.prompt.PromptId;
import dev.writ.template.TemplateRef;
import dev.writ.workshop.WorkshopId;
import java.util.List;
import java.util.Optional;

/// What a call was about, as far as it is known.
///
/// @param workshop a draft of the workshop
/// @param template that a draft became
/// @param person who began or tried a draft
public record Ids(
        Optional<ScanId> scan,
        Optional<BatchId> batch,
        Optional<GroupId> group,
        List<FindingId> findings,
        Optional<DraftId> draft,
        Optional<PromptId> prompt,
        Optional<WorkshopId> workshop,
        Optional<TemplateRef> template,
        Optional<Person> person) {

    public static final Ids NONE =
            new Ids(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Ids {
        findings = List.copyOf(findings);
    }

    public Ids with(ScanId newScan) {
        return new Ids(
                Optional.of(newScan),
                batch,
                group,
                findings,
                draft,
                prompt,
                workshop,
                template,
                person);
    }

    public Ids with(BatchId newBatch) {
        return new Ids(
                scan,
                Optional.of(newBatch),
                group,
                findings,
                draft,
                prompt,
                workshop,
                template,
                person);
    }

    public Ids with(GroupId newGroup) {
        return new Ids(
                scan,
                batch,
                Optional.of(newGroup),
                findings,
                draft,
                prompt,
                workshop,
                template,
                person);
    }

    public Ids with(List<FindingId> newFindings) {
        return new Ids(scan, batch, group, newFindings, draft, prompt, workshop, template, person);
    }

    public Ids with(DraftId newDraft) {
        return new Ids(
                scan,
                batch,
                group,
                findings,
                Optional.of(newDraft),
                prompt,
                workshop,
                template,
                person);
    }

    public Ids with(PromptId newPrompt) {
        return new Ids(
                scan,
                batch,
                group,
                findings,
                draft,
                Optional.of(newPrompt),
                workshop,
                template,
                person);
    }

    public Ids with(WorkshopId newWorkshop) {
        return new Ids(
                scan,
                batch,
                group,
                findings,
                draft,
                prompt,
                Optional.of(newWorkshop),
                template,
                person);
    }

    public Ids with(TemplateRef newTemplate) {
        return new Ids(
                scan,
                batch,
                group,
                findings,
                draft,
                prompt,
                workshop,
                Optional.of(newTemplate),
                person);
    }

    public Ids with(Person newPerson) {
        return new Ids(
                scan,
                batch,
                group,
                findings,
                draft,
                prompt,
                workshop,
                template,
                Optional.of(newPerson));
    }
}
