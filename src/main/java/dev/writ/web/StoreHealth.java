package dev.writ.web;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Table;
import dev.writ.project.Project;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready is who can read the table.
@Readiness
@Singleton
public class StoreHealth implements HealthCheck {

    private final Table table;

    StoreHealth(Table table) {
        this.table = table;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            table.query(Project.all().limit(1));
            return HealthCheckResponse.up("store");
        } catch (Failed away) {
            return HealthCheckResponse.named("store")
                    .down()
                    .withData("problem", away.failure().problem())
                    .build();
        }
    }
}
