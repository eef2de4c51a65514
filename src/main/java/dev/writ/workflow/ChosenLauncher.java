package dev.writ.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.plan.Launcher;
import dev.writ.plan.WalkScan;
import dev.writ.workflow.aws.StepFunctions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chooses who walks: the state machine where one is named, else this process.
public class ChosenLauncher {

    /// @param machine ARN of the state machine: `WRIT_WORKFLOW_ARN`
    /// @param url address of a Step Functions for trials: `WRIT_WORKFLOW_URL`
    @Produces
    @Singleton
    Launcher launcher(
            Executor executor,
            WalkScan walkScan,
            ObjectMapper json,
            @ConfigProperty(name = "writ.workflow.arn") Optional<String> machine,
            @ConfigProperty(name = "writ.workflow.url") Optional<String> url) {
        return machine.<Launcher>map(arn -> StepFunctions.of(arn, url, json))
                .orElseGet(() -> new LocalLauncher(executor, walkScan));
    }

    /// A server whose settings are wrong does not start.
    ///
    /// @throws dev.writ.kernel.Failed when the ARN or the address is none
    void check(
            @Observes StartupEvent started,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
                    boolean serves,
            @ConfigProperty(name = "writ.workflow.arn") Optional<String> machine,
            @ConfigProperty(name = "writ.workflow.url") Optional<String> url) {
        if (serves) {
            machine.ifPresent(arn -> StepFunctions.of(arn, url, json));
        }
    }
}
