package dev.writ.experiment;

import dev.writ.kernel.Actor;
import dev.writ.template.TemplateRef;
import java.util.List;
import java.util.Optional;

/// An experiment to be prepared, as a caller sends it.
///
/// @param title 5 to 100 characters
/// @param versions of one template, the control first
/// @param percent for each version, 100 together; equal shares when left out
/// @param salt up to 100 characters; its own id when left out
public record NewExperiment(
        String title,
        List<TemplateRef> versions,
        Optional<List<Integer>> percent,
        Optional<String> salt,
        NewGoal goal) {

    /// @param alpha 0.05 when left out
    /// @param power 0.8 when left out
    /// @param looks 3 when left out
    /// @param matureDays 14 when left out
    public record NewGoal(
            Metric metric,
            Double baseline,
            Double effect,
            Optional<Double> alpha,
            Optional<Double> power,
            Optional<Integer> looks,
            Optional<Integer> matureDays,
            Optional<List<Guardrail>> guardrails) {

        private static final double ALPHA = 0.05;
        private static final double POWER = 0.8;
        private static final int LOOKS = 3;
        private static final int MATURE_DAYS = 14;

        Goal goal() {
            return new Goal(
                    metric,
                    baseline,
                    effect,
                    alpha.orElse(ALPHA),
                    power.orElse(POWER),
                    looks.orElse(LOOKS),
                    matureDays.orElse(MATURE_DAYS),
                    guardrails.orElse(List.of()));
        }
    }

    public CreateExperiment.Input by(Actor actor) {
        return new CreateExperiment.Input(
                title, versions, percent.orElse(List.of()), salt.orElse(""), goal.goal(), actor);
    }
}
