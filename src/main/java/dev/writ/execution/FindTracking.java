package dev.writ.execution;

import dev.writ.audit.Event;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// How far a scan's prompts are, from its counters or counted anew from its events.
@Singleton
public class FindTracking implements UseCase<FindTracking.Input, Tracking> {

    /// @param recount read every event of the scan instead of the counters
    public record Input(ScanId scan, boolean recount) {}

    private final Table table;

    public FindTracking(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such scan
    @Override
    public Tracking run(Input input) {
        Scan scan = Scan.need(table, input.scan());
        Counters counters =
                input.recount() ? recounted(input.scan()) : Counters.of(table, input.scan());
        Optional<Instant> none = Optional.empty();
        Tracking tracking = Tracking.of(scan, counters, none);
        boolean done = tracking.pendingPrompts() + tracking.executingPrompts() == 0;
        return done && tracking.attempts() > 0
                ? Tracking.of(scan, counters, lastEnd(input.scan()))
                : tracking;
    }

    private Counters recounted(ScanId scan) {
        return Counters.recounted(scan, Event.of(scan.value(), false).all(table));
    }

    private Optional<Instant> lastEnd(ScanId scan) {
        var newest = Event.of(scan.value(), true).all(table);
        while (newest.hasNext()) {
            Event event = Event.TYPE.value(newest.next());
            if (event.kind() == Event.Kind.EXECUTION_ENDED) {
                return Optional.of(event.at());
            }
        }
        return Optional.empty();
    }
}
