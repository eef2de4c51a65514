package dev.writ.plan;

import dev.writ.execution.Caught;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Writes down how a planning in the cloud ended. One that another has replaced stays as it is.
@Singleton
public class EndPlanning implements UseCase<EndPlanning.Input, EndPlanning.Output> {

    /// @param wish as the state machine was given it
    /// @param formed empty when not even batches could be formed
    /// @param failure why it could not go on; empty when it came to its end
    public record Input(
            ScanId scan,
            Optional<PlanScan.Wish> wish,
            Optional<FormBatches.Output> formed,
            Optional<Caught> failure) {}

    /// @param problem empty when it was completed
    public record Output(Planning.State state, String problem) {}

    private static final Output WHOLE = new Output(Planning.State.COMPLETED, "");

    private final Table table;
    private final Clock clock;

    public EndPlanning(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws TryAgain when the planning was written at the same time
    @Override
    public Output run(Input input) {
        var meant =
                Planning.TYPE
                        .find(table, Planning.key(input.scan()))
                        .filter(each -> isMeant(each.value(), input));
        var end =
                input.failure()
                        .map(caught -> failed(caught.sentence()))
                        .orElseGet(
                                () ->
                                        meant.map(Stored::value)
                                                .map(EndPlanning::counted)
                                                .orElse(WHOLE));
        meant.filter(each -> each.value().state() == Planning.State.RUNNING)
                .ifPresent(each -> write(each, end));
        return end;
    }

    /// That the state machine came to its end is not enough: every batch must have told its own.
    private static Output counted(Planning planning) {
        return planning.done() == planning.total()
                ? WHOLE
                : failed(
                        "Only "
                                + planning.done()
                                + " of "
                                + planning.total()
                                + " groups have ended; ask again for the rest");
    }

    private static Output failed(String problem) {
        return new Output(Planning.State.FAILED, problem);
    }

    private static boolean isMeant(Planning planning, Input input) {
        var wish = input.wish().orElse(PlanScan.Wish.ALL);
        return input.formed()
                .map(formed -> formed.planning().equals(planning.startedAt()))
                .orElseGet(() -> planning.asksFor(wish.by(), wish.filter()));
    }

    private void write(Stored<Planning> running, Output end) {
        var ended = running.value().ended(end.state(), end.problem(), clock.instant());
        if (!table.write(Planning.TYPE.replace(running, ended)).done()) {
            throw new TryAgain(
                    new Failure.Conflict(
                            Failure.Code.CONFLICT,
                            "The planning of scan " + ended.scan() + " changed at the same time",
                            "Repeat the call"));
        }
    }
}
