package dev.writ.overview;

import dev.writ.experiment.Analysis;
import dev.writ.experiment.Experiment;
import dev.writ.experiment.ExperimentId;
import dev.writ.experiment.FindExperiment;
import dev.writ.experiment.Goal;
import dev.writ.kernel.UseCase;
import dev.writ.statistics.Bounds;
import dev.writ.statistics.Curves;
import dev.writ.statistics.Design;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/// An experiment: what came of its groups, and what each look said.
@Singleton
public class ViewExperiment implements UseCase<ExperimentId, ViewExperiment.Output> {

    /// @param reached counted subjects in percent of the planned, at most 100
    /// @param groups what there is now, the control's first; says nothing about who is better
    /// @param planned the bounds if every look comes when it is planned
    /// @param looks those that were taken
    /// @param judged at the last of them, the control left out
    public record Output(
            Analysis analysis,
            GoalLine goal,
            double reached,
            List<GroupLine> groups,
            List<PlannedLook> planned,
            List<LookLine> looks,
            List<JudgedLine> judged) {}

    /// @param time information as a share of the planned
    /// @param bound standard errors above the control that a variant must reach
    public record PlannedLook(int number, double time, double bound) {}

    private final FindExperiment findExperiment;
    private final Curves curves;

    public ViewExperiment(FindExperiment findExperiment, Curves curves) {
        this.findExperiment = findExperiment;
        this.curves = curves;
    }

    /// @throws dev.writ.kernel.Failed when there is no such experiment
    @Override
    public Output run(ExperimentId id) {
        Analysis analysis = findExperiment.run(id);
        Experiment experiment = analysis.experiment();
        Design design = design(experiment);
        return new Output(
                analysis,
                GoalLine.of(experiment.goal()),
                Percents.of(Math.min(1, (double) analysis.counted() / experiment.subjects())),
                GroupLine.of(experiment.variants(), analysis.groups()),
                planned(Bounds.planned(design.ownAlpha(), design.looks(), curves)),
                new JudgedLooks(experiment, design, curves).lines(),
                analysis.judgements().stream().map(JudgedLine::of).toList());
    }

    private static Design design(Experiment experiment) {
        Goal goal = experiment.goal();
        return new Design(
                goal.baseline(),
                goal.effect(),
                goal.alpha(),
                goal.power(),
                goal.looks(),
                experiment.variants().size() - 1);
    }

    private static List<PlannedLook> planned(Bounds bounds) {
        return IntStream.range(0, bounds.times().size())
                .mapToObj(
                        at ->
                                new PlannedLook(
                                        at + 1,
                                        bounds.times().get(at),
                                        LookLine.rounded(bounds.z().get(at))))
                .toList();
    }
}
