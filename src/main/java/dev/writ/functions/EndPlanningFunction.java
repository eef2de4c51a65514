package dev.writ.functions;

import dev.writ.plan.EndPlanning;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/end-planning/`.
@Singleton
public class EndPlanningFunction {

    private final EndPlanning endPlanning;

    public EndPlanningFunction(EndPlanning endPlanning) {
        this.endPlanning = endPlanning;
    }

    @Funq("end-planning")
    public EndPlanning.Output handle(EndPlanning.Input input) {
        return endPlanning.run(input);
    }
}
