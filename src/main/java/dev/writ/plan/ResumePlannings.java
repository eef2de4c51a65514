package dev.writ.plan;

import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Takes up what processes left unfinished that give no sign of life any more.
@Singleton
public class ResumePlannings implements UseCase<ResumePlannings.Input, ResumePlannings.Output> {

    public record Input() {}

    /// @param resumed how many were begun again
    public record Output(int resumed) {}

    private final Table table;
    private final Clock clock;
    private final PlanScan planScan;

    public ResumePlannings(Table table, Clock clock, PlanScan planScan) {
        this.table = table;
        this.clock = clock;
        this.planScan = planScan;
    }

    @Override
    public Output run(Input input) {
        Instant now = clock.instant();
        int resumed = 0;
        for (var item : table.query(Planning.unfinished()).items()) {
            var left = new Stored<>(Planning.TYPE.value(item), item.version());
            boolean dead =
                    left.value().state() == Planning.State.RUNNING && !left.value().isAlive(now);
            if (dead && planScan.began(Optional.of(left), left.value().at(0, 0, now))) {
                resumed++;
            }
        }
        return new Output(resumed);
    }
}
