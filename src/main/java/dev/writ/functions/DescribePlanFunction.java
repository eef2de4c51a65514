package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.plan.DescribePlan;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/describe-plan/`.
@Singleton
public class DescribePlanFunction {

    private static final String NAME = "describe-plan";

    private final DescribePlan describePlan;
    private final Watch watch;

    public DescribePlanFunction(DescribePlan describePlan, Watch watch) {
        this.describePlan = describePlan;
        this.watch = watch;
    }

    @Funq(NAME)
    public DescribePlan.Output handle(DescribePlan.Input input) {
        return watch.run(NAME, describePlan, input);
    }
}
