package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.change.ApproveChange;
import dev.writ.change.CheckChange;
import dev.writ.change.CheckedChangeId;
import dev.writ.change.FindCheckedChange;
import dev.writ.change.ListCheckedChanges;
import dev.writ.kernel.Actor;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.project.SaveSettings;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// The changes of the store of this process.
@Singleton
class LocalChanges implements ChangeDesk {

    private final LocalJson json;
    private final CheckChange checkChange;
    private final FindCheckedChange findCheckedChange;
    private final ListCheckedChanges listCheckedChanges;
    private final ApproveChange approveChange;
    private final SaveSettings saveSettings;

    LocalChanges(
            LocalJson json,
            CheckChange checkChange,
            FindCheckedChange findCheckedChange,
            ListCheckedChanges listCheckedChanges,
            ApproveChange approveChange,
            SaveSettings saveSettings) {
        this.json = json;
        this.checkChange = checkChange;
        this.findCheckedChange = findCheckedChange;
        this.listCheckedChanges = listCheckedChanges;
        this.approveChange = approveChange;
        this.saveSettings = saveSettings;
    }

    @Override
    public JsonNode check(ToCheck change, Optional<String> prompt, Optional<String> project) {
        Optional<ProjectName> named = project.map(ProjectName::new);
        Optional<ProjectSettings> settings =
                change.settings()
                        .flatMap(
                                text ->
                                        named.map(
                                                each ->
                                                        new SaveSettings.Text(
                                                                each, text.where(), text.text())))
                        .map(saveSettings::read);
        return json.tree(
                checkChange.run(
                        new CheckChange.Input(
                                named,
                                prompt.map(PromptId::new),
                                change.submission(),
                                change.trees(),
                                settings,
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode find(String change) {
        return json.tree(findCheckedChange.run(new CheckedChangeId(change)));
    }

    @Override
    public JsonNode list(String prompt, Map<String, String> paging) {
        return json.tree(
                listCheckedChanges.run(
                        new ListCheckedChanges.Input(
                                new PromptId(prompt), LocalJson.paging(paging))));
    }

    @Override
    public JsonNode approve(String change, String reason) {
        return json.tree(
                approveChange.run(
                        new ApproveChange.Input(new CheckedChangeId(change), reason, Actor.LOCAL)));
    }
}
