package dev.writ.experiment;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Ends an experiment with what follows from its looks. A variant that is promoted becomes what
/// holds, through the gate that every version goes through.
@Singleton
public class ConcludeExperiment implements UseCase<ConcludeExperiment.Input, Analysis> {

    public record Input(ExperimentId experiment, Actor actor) {}

    private final Table table;
    private final Analyse analyse;
    private final Versions versions;
    private final Clock clock;

    public ConcludeExperiment(Table table, Analyse analyse, Versions versions, Clock clock) {
        this.table = table;
        this.analyse = analyse;
        this.versions = versions;
        this.clock = clock;
    }

    /// @throws Failed when nothing follows yet, or the gate is closed to the variant
    @Override
    public Analysis run(Input input) {
        Stored<Experiment> stored = Experiment.need(table, input.experiment());
        Experiment running = stored.value();
        if (running.status() == Experiment.Status.CONCLUDED) {
            return analyse.of(running);
        }
        Analysis now = analyse.of(running.needs(Experiment.Status.RUNNING));
        Conclusion conclusion =
                now.conclusion()
                        .orElseThrow(
                                () ->
                                        new Failed(
                                                new Failure.Conflict(
                                                        Failure.Code.INVALID_STATE,
                                                        "Nothing follows from its looks yet",
                                                        now.note())));
        conclusion
                .variant()
                .map(name -> running.variant(name).template())
                .ifPresent(
                        version ->
                                versions.promote(
                                        version,
                                        "Experiment " + running.id() + " found it better",
                                        input.actor()));
        Experiment concluded = running.concluded(conclusion, clock.instant());
        Ending.write(table, stored, concluded, input.actor(), clock.instant());
        return analyse.of(concluded);
    }
}
