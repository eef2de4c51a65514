package dev.writ.experiment;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Ends an experiment without a conclusion, for a reason that lies outside of it.
@Singleton
public class StopExperiment implements UseCase<StopExperiment.Input, Analysis> {

    /// @param reason 1 to {@link #MAX_REASON} characters
    public record Input(ExperimentId experiment, String reason, Actor actor) {}

    /// Why one is stopped, as a caller sends it.
    public record Stop(String reason) {}

    public static final int MAX_REASON = 500;

    private final Table table;
    private final Analyse analyse;
    private final Clock clock;

    public StopExperiment(Table table, Analyse analyse, Clock clock) {
        this.table = table;
        this.analyse = analyse;
        this.clock = clock;
    }

    /// @throws Failed when it is concluded, or no reason is given
    @Override
    public Analysis run(Input input) {
        String reason = Untrusted.line(input.reason(), MAX_REASON);
        if (reason.isEmpty()) {
            throw Failed.invalid("No reason is given", "Say why it is stopped");
        }
        Stored<Experiment> stored = Experiment.need(table, input.experiment());
        Experiment open =
                switch (stored.value().status()) {
                    case DRAFT, RUNNING -> stored.value();
                    case CONCLUDED, STOPPED -> stored.value().needs(Experiment.Status.RUNNING);
                };
        Experiment stopped = open.stopped(reason, clock.instant());
        Ending.write(table, stored, stopped, input.actor(), clock.instant());
        return analyse.of(stopped);
    }
}
