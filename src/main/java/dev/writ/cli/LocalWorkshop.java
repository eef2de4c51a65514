package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Actor;
import dev.writ.workshop.CloneTemplate;
import dev.writ.workshop.CommitDraft;
import dev.writ.workshop.DeleteDraft;
import dev.writ.workshop.FindDraft;
import dev.writ.workshop.FindMetrics;
import dev.writ.workshop.ListDrafts;
import dev.writ.workshop.SaveDraft;
import dev.writ.workshop.StartWorkshop;
import dev.writ.workshop.WorkshopDraft;
import dev.writ.workshop.WorkshopId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// The workshop over the store of this process.
@Singleton
class LocalWorkshop implements WorkshopDesk {

    private final LocalJson json;
    private final StartWorkshop startWorkshop;
    private final CloneTemplate cloneTemplate;
    private final ListDrafts listDrafts;
    private final FindDraft findDraft;
    private final SaveDraft saveDraft;
    private final DeleteDraft deleteDraft;
    private final CommitDraft commitDraft;
    private final FindMetrics findMetrics;

    LocalWorkshop(
            LocalJson json,
            StartWorkshop startWorkshop,
            CloneTemplate cloneTemplate,
            ListDrafts listDrafts,
            FindDraft findDraft,
            SaveDraft saveDraft,
            DeleteDraft deleteDraft,
            CommitDraft commitDraft,
            FindMetrics findMetrics) {
        this.json = json;
        this.startWorkshop = startWorkshop;
        this.cloneTemplate = cloneTemplate;
        this.listDrafts = listDrafts;
        this.findDraft = findDraft;
        this.saveDraft = saveDraft;
        this.deleteDraft = deleteDraft;
        this.commitDraft = commitDraft;
        this.findMetrics = findMetrics;
    }

    @Override
    public JsonNode start(JsonNode request) {
        var wish = json.read(request, StartWorkshop.WorkshopRequest.class);
        return json.tree(startWorkshop.run(new StartWorkshop.Input(wish, Actor.LOCAL)));
    }

    @Override
    public JsonNode cloned(String template, Optional<String> name) {
        return json.tree(cloneTemplate.run(new CloneTemplate.Input(template, name, Actor.LOCAL)));
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        var status = LocalJson.fields(filter).optionalChoice("status", WorkshopDraft.Status.class);
        return json.tree(
                listDrafts.run(
                        new ListDrafts.Input(status, Actor.LOCAL, LocalJson.paging(filter))));
    }

    @Override
    public JsonNode find(String draft) {
        return json.tree(findDraft.run(new FindDraft.Input(new WorkshopId(draft), Actor.LOCAL)));
    }

    @Override
    public JsonNode save(String draft, JsonNode edit) {
        var wish = json.read(edit, SaveDraft.DraftEdit.class);
        return json.tree(
                saveDraft.run(new SaveDraft.Input(new WorkshopId(draft), wish, Actor.LOCAL)));
    }

    @Override
    public void delete(String draft) {
        deleteDraft.run(new DeleteDraft.Input(new WorkshopId(draft), Actor.LOCAL));
    }

    @Override
    public JsonNode commit(String draft, JsonNode request) {
        var wish = json.read(request, CommitDraft.CommitRequest.class);
        return json.tree(
                commitDraft.run(new CommitDraft.Input(new WorkshopId(draft), wish, Actor.LOCAL)));
    }

    @Override
    public JsonNode metrics(int days) {
        return json.tree(findMetrics.run(new FindMetrics.Input(days)));
    }
}
