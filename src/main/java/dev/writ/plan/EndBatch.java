package dev.writ.plan;

import dev.writ.kernel.Action;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;

/// Counts the groups of a batch whose walks have ended, once.
@Singleton
public class EndBatch implements UseCase<ReadBatch.Input, EndBatch.Output> {

    /// @param walked groups of the batch
    public record Output(int walked) {}

    /// Batches that end at the same time write the same planning.
    private static final int MAX_RACES = 5;

    private final Table table;
    private final Clock clock;

    public EndBatch(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws TryAgain when too many others wrote at the same time
    /// @throws Failed when there is no such batch
    @Override
    public Output run(ReadBatch.Input input) {
        for (int race = 0; race < MAX_RACES; race++) {
            var batch = Batch.TYPE.need(table, Batch.key(input.scan(), input.batch()));
            if (batch.value().ended() || counted(batch)) {
                return new Output(batch.value().starts().size());
            }
        }
        throw new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Many batches of scan " + input.scan() + " ended at the same time",
                        "Repeat the call"));
    }

    /// A planning that another has replaced is not counted any more.
    private boolean counted(Stored<Batch> batch) {
        var actions = new ArrayList<Action>();
        actions.add(Batch.TYPE.replace(batch, batch.value().asEnded()));
        Planning.TYPE
                .find(table, Planning.key(batch.value().scan()))
                .filter(each -> each.value().isOf(batch.value()))
                .ifPresent(
                        each ->
                                actions.add(
                                        Planning.TYPE.replace(
                                                each, more(each.value(), batch.value()))));
        return table.write(actions).done();
    }

    private Planning more(Planning planning, Batch batch) {
        int done = planning.done() + batch.starts().size();
        return planning.at(done, planning.total(), clock.instant());
    }
}
