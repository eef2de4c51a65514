package dev.writ.cli;

import dev.writ.change.ApproveChange;
import dev.writ.change.CheckChange;
import dev.writ.change.CheckedChange;
import dev.writ.change.CheckedChangeId;
import dev.writ.change.FindCheckedChange;
import dev.writ.change.ListCheckedChanges;
import dev.writ.execution.Execution;
import dev.writ.execution.ReportOutcome;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.project.SaveSettings;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The changes of the store of this process.
@Singleton
class LocalChanges {

    private final CheckChange checkChange;
    private final FindCheckedChange findCheckedChange;
    private final ListCheckedChanges listCheckedChanges;
    private final ApproveChange approveChange;
    private final ReportOutcome reportOutcome;
    private final SaveSettings saveSettings;

    LocalChanges(
            CheckChange checkChange,
            FindCheckedChange findCheckedChange,
            ListCheckedChanges listCheckedChanges,
            ApproveChange approveChange,
            ReportOutcome reportOutcome,
            SaveSettings saveSettings) {
        this.checkChange = checkChange;
        this.findCheckedChange = findCheckedChange;
        this.listCheckedChanges = listCheckedChanges;
        this.approveChange = approveChange;
        this.reportOutcome = reportOutcome;
        this.saveSettings = saveSettings;
    }

    CheckedChange check(ToCheck change, Optional<String> prompt, Optional<String> project) {
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
        return checkChange.run(
                new CheckChange.Input(
                        named,
                        prompt.map(PromptId::new),
                        change.submission(),
                        change.trees(),
                        settings,
                        Actor.LOCAL));
    }

    FindCheckedChange.Output find(String change) {
        return findCheckedChange.run(new CheckedChangeId(change));
    }

    Listed<CheckedChange> list(String prompt, Paging paging) {
        return listCheckedChanges.run(new ListCheckedChanges.Input(new PromptId(prompt), paging));
    }

    FindCheckedChange.Output approve(String change, String reason) {
        return approveChange.run(
                new ApproveChange.Input(new CheckedChangeId(change), reason, Actor.LOCAL));
    }

    Execution outcome(String prompt, ReportOutcome.Said said) {
        return reportOutcome.run(new ReportOutcome.Input(new PromptId(prompt), said, Actor.LOCAL));
    }
}
