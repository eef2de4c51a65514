package dev.writ.experiment;

import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// Takes the look that is due and keeps it; when none is due, tells how far it is and keeps
/// nothing. So who looks more often than planned decides no more often.
@Singleton
public class TakeLook implements UseCase<ExperimentId, Analysis> {

    private final Table table;
    private final Analyse analyse;

    public TakeLook(Table table, Analyse analyse) {
        this.table = table;
        this.analyse = analyse;
    }

    /// @throws dev.writ.kernel.Failed when there is no such experiment, or it does not run
    @Override
    public Analysis run(ExperimentId id) {
        Stored<Experiment> stored = Experiment.need(table, id);
        Analysis now = analyse.of(stored.value().needs(Experiment.Status.RUNNING));
        if (!now.due() || now.conclusion().isPresent()) {
            return now;
        }
        Experiment looked = stored.value().looked(analyse.look(now));
        table.write(Experiment.TYPE.replace(stored, looked));
        // whoever was first, it is one look: what lies there is what holds
        return analyse.of(Experiment.need(table, id).value());
    }
}
