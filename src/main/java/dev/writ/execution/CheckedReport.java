package dev.writ.execution;

import dev.writ.change.CheckedChange;
import dev.writ.change.Compared;
import dev.writ.change.FindCheckedChange;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.prompt.PromptId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An end that is reported with a checked change: verdict, files and stages come from there.
final class CheckedReport {

    private CheckedReport() {}

    /// @throws Failed when the change is not one of this prompt, or may not count as completed
    static void check(PromptId prompt, ReportExecution.Report report, FindCheckedChange.Output it) {
        if (!it.change().prompt().equals(Optional.of(prompt))) {
            throw Failed.invalid(
                    "Change " + it.change().id() + " was checked for another prompt",
                    "Check it for this one");
        }
        if (report.validation().isPresent()) {
            throw Failed.invalid(
                    "validation is given beside change", "Leave it out; the change has its own");
        }
        if (report.status() == Execution.Status.EXECUTING) {
            throw Failed.invalid(
                    "change is given, but status is executing", "Report completed or failed");
        }
        if (report.status() == Execution.Status.COMPLETED && !it.mayBeMerged()) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Change " + it.change().id() + " may not be merged as it is",
                            "Mend what blocks it, or have it approved; else report failed"));
        }
    }

    /// What was not said is taken from the change.
    static ReportExecution.Report completed(
            ReportExecution.Report report, FindCheckedChange.Output it) {
        CheckedChange change = it.change();
        return new ReportExecution.Report(
                report.status(),
                report.agent(),
                report.summary(),
                report.filesChanged().or(() -> Optional.of(change.size().files())),
                Optional.of(change.verdict()),
                report.change(),
                report.error(),
                report.rollbackExecuted());
    }

    /// Stages that the change itself proves.
    static List<Reached> reached(FindCheckedChange.Output it, Instant now) {
        var stages = new ArrayList<Stage>();
        stages.add(Stage.APPLIED);
        if (it.mayBeMerged()) {
            stages.add(Stage.GATES_PASSED);
        }
        if (it.change().compared().filter(Compared::closed).isPresent()) {
            stages.add(Stage.RESCAN_CLOSED);
        }
        return stages.stream().map(each -> new Reached(each, now, Optional.empty())).toList();
    }
}
