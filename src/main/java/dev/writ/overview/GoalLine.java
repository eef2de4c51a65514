package dev.writ.overview;

import dev.writ.experiment.Goal;
import dev.writ.experiment.Guardrail;
import java.util.List;

/// A goal as people read it: shares in percent, differences in points of percent.
public record GoalLine(
        double baseline, double effect, double alpha, double power, List<Rail> guardrails) {

    /// @param worse what is allowed, in points
    public record Rail(Guardrail.Kind kind, double worse) {}

    static GoalLine of(Goal goal) {
        return new GoalLine(
                Percents.of(goal.baseline()),
                Percents.of(goal.effect()),
                Percents.of(goal.alpha()),
                Percents.of(goal.power()),
                goal.guardrails().stream()
                        .map(each -> new Rail(each.kind(), Percents.of(each.worse())))
                        .toList());
    }
}
