package dev.writ.functions;

import dev.writ.plan.DescribePlan;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/describe-plan/`.
@Singleton
public class DescribePlanFunction {

    private final DescribePlan describePlan;

    public DescribePlanFunction(DescribePlan describePlan) {
        this.describePlan = describePlan;
    }

    @Funq("describe-plan")
    public DescribePlan.Output handle(DescribePlan.Input input) {
        return describePlan.run(input);
    }
}
