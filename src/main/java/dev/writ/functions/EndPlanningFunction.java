package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.plan.EndPlanning;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/end-planning/`.
@Singleton
public class EndPlanningFunction {

    private static final String NAME = "end-planning";

    private final EndPlanning endPlanning;
    private final Watch watch;

    public EndPlanningFunction(EndPlanning endPlanning, Watch watch) {
        this.endPlanning = endPlanning;
        this.watch = watch;
    }

    @Funq(NAME)
    public EndPlanning.Output handle(EndPlanning.Input input) {
        return watch.run(NAME, endPlanning, input);
    }
}
