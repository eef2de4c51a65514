package dev.writ.experiment;

import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// One experiment, how far it is, and what its looks say. Takes no look.
@Singleton
public class FindExperiment implements UseCase<ExperimentId, Analysis> {

    private final Table table;
    private final Analyse analyse;

    public FindExperiment(Table table, Analyse analyse) {
        this.table = table;
        this.analyse = analyse;
    }

    /// @throws dev.writ.kernel.Failed when there is no such experiment
    @Override
    public Analysis run(ExperimentId id) {
        return analyse.of(Experiment.need(table, id).value());
    }
}
