package dev.writ.experiment;

import dev.writ.audit.Event;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// From now on, work that would use the experiment's template gets one of its variants.
@Singleton
public class StartExperiment implements UseCase<StartExperiment.Input, Analysis> {

    public record Input(ExperimentId experiment, Actor actor) {}

    private final Table table;
    private final Analyse analyse;
    private final Clock clock;

    public StartExperiment(Table table, Analyse analyse, Clock clock) {
        this.table = table;
        this.analyse = analyse;
        this.clock = clock;
    }

    /// @throws Failed when it is no draft, or another one runs on the template
    @Override
    public Analysis run(Input input) {
        Stored<Experiment> stored = Experiment.need(table, input.experiment());
        if (stored.value().status() == Experiment.Status.RUNNING) {
            return analyse.of(stored.value());
        }
        Experiment started = stored.value().needs(Experiment.Status.DRAFT).started(clock.instant());
        boolean written =
                table.write(
                                List.of(
                                        Running.TYPE.create(Running.of(started)),
                                        Experiment.TYPE.replace(stored, started),
                                        Event.TYPE.create(event(started, input.actor()))))
                        .done();
        if (!written) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.CONFLICT,
                            "An experiment runs on " + started.template() + " already",
                            "Conclude or stop it first"));
        }
        return analyse.of(started);
    }

    private Event event(Experiment started, Actor actor) {
        return new Event(
                Event.Kind.EXPERIMENT_STARTED,
                clock.instant(),
                actor,
                Ending.trail(started),
                started.id().value(),
                Fields.builder()
                        .put("template", started.template())
                        .put(
                                "variants",
                                started.variants().stream()
                                        .map(each -> each.template().toString())
                                        .toList())
                        .put("subjects", started.subjects())
                        .build());
    }
}
