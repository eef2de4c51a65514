package dev.writ.web;

import dev.writ.kernel.Failed;
import dev.writ.plan.ResumePlannings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// While a server runs that walks by itself, what a process that died was making is taken up again.
@Singleton
class Resumption {

    private static final Logger LOG = Logger.getLogger(Resumption.class);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final Provider<ResumePlannings> resumePlannings;
    private final boolean serving;
    private Cancellable looking = () -> {};

    Resumption(
            Provider<ResumePlannings> resumePlannings,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
                    boolean serving,
            @ConfigProperty(name = "writ.workflow.arn") Optional<String> machine) {
        this.resumePlannings = resumePlannings;
        this.serving = serving && machine.isEmpty();
    }

    void begin(@Observes StartupEvent start) {
        if (serving) {
            looking =
                    Multi.createFrom()
                            .ticks()
                            .every(LOOK)
                            .onOverflow()
                            .drop()
                            .emitOn(Infrastructure.getDefaultWorkerPool())
                            .subscribe()
                            .with(tick -> look());
        }
    }

    void end(@Observes ShutdownEvent stop) {
        looking.cancel();
    }

    private void look() {
        try {
            int resumed = resumePlannings.get().run(new ResumePlannings.Input()).resumed();
            if (resumed > 0) {
                LOG.infof("resumed=%d plannings of a process that ended", resumed);
            }
        } catch (Failed away) {
            LOG.warnf("plannings cannot be looked through: %s", away.failure().problem());
        }
    }
}
