package dev.writ.overview;

import dev.writ.execution.FindTracking;
import dev.writ.execution.Rate;
import dev.writ.execution.Stage;
import dev.writ.execution.Tracking;
import dev.writ.finding.ListScans;
import dev.writ.finding.Scan;
import dev.writ.kernel.Caches;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import dev.writ.project.ProjectName;
import dev.writ.workshop.FindMetrics;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the last scans went, together and one by one; how the workshop is used; what the caches do.
@Singleton
public class ViewMetrics implements UseCase<Optional<ProjectName>, ViewMetrics.Output> {

    /// @param prompts first committed by these scans
    /// @param outcomes over all executions of these scans; empty before the first end
    /// @param workshop of all projects
    /// @param caches of this server alone
    public record Output(
            List<Line> scans,
            long prompts,
            long attempts,
            long completed,
            long blocked,
            List<Rate> outcomes,
            WorkshopFigures workshop,
            List<CacheLine> caches) {}

    public record Line(Scan scan, Tracking tracking) {}

    /// Scans that are read, the newest of a project.
    static final int LAST = 20;

    private static final int DAYS = 30;

    private final ListScans listScans;
    private final FindTracking findTracking;
    private final FindMetrics findMetrics;
    private final Caches caches;

    public ViewMetrics(
            ListScans listScans,
            FindTracking findTracking,
            FindMetrics findMetrics,
            Caches caches) {
        this.listScans = listScans;
        this.findTracking = findTracking;
        this.findMetrics = findMetrics;
        this.caches = caches;
    }

    @Override
    public Output run(Optional<ProjectName> project) {
        var last = new ListScans.Input(project, new Paging(LAST, Optional.empty()));
        List<Line> lines = listScans.run(last).items().stream().map(this::line).toList();
        List<Tracking> all = lines.stream().map(Line::tracking).toList();
        return new Output(
                lines,
                all.stream().mapToLong(Tracking::totalPrompts).sum(),
                all.stream().mapToLong(Tracking::attempts).sum(),
                all.stream().mapToLong(Tracking::completedPrompts).sum(),
                all.stream().mapToLong(Tracking::blocked).sum(),
                Stream.of(Stage.values()).flatMap(stage -> together(stage, all)).toList(),
                WorkshopFigures.of(DAYS, findMetrics.run(new FindMetrics.Input(DAYS))),
                caches.figures().stream().map(CacheLine::of).toList());
    }

    private Line line(Scan scan) {
        return new Line(scan, findTracking.run(new FindTracking.Input(scan.id(), false)));
    }

    private static Stream<Rate> together(Stage stage, List<Tracking> all) {
        return all.stream()
                .flatMap(each -> each.outcomes().stream())
                .filter(rate -> rate.stage() == stage)
                .reduce(Rate::and)
                .stream();
    }
}
