package dev.writ.overview;

import dev.writ.execution.FindTracking;
import dev.writ.finding.FindScan;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.kernel.UseCase;
import dev.writ.plan.FindProgress;
import dev.writ.plan.Progress;
import jakarta.inject.Singleton;

/// A scan, and how far it is.
@Singleton
public class ViewScan implements UseCase<ScanId, ViewScan.Output> {

    /// @param done nothing is left to happen by itself
    public record Output(Scan scan, Progress progress, boolean done) {}

    private final FindScan findScan;
    private final FindProgress findProgress;

    public ViewScan(FindScan findScan, FindProgress findProgress) {
        this.findScan = findScan;
        this.findProgress = findProgress;
    }

    /// @throws dev.writ.kernel.Failed when there is no such scan
    @Override
    public Output run(ScanId id) {
        Scan scan = findScan.run(id);
        Progress progress = findProgress.run(new FindTracking.Input(id, false));
        return new Output(scan, progress, progress.isDone());
    }
}
