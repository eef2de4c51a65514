package dev.writ.workshop;

import dev.writ.kernel.Table;
import dev.writ.model.NoModel;
import dev.writ.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A draft with all that may lie beside it.
public final class WorkshopRows {

    private WorkshopRows() {}

    public static void into(Table table, Instant now) {
        var clock = new HandClock();
        clock.pass(Duration.between(clock.instant(), now));
        var bench = new Workbench(new NoModel(), clock, table);
        WorkshopId id = bench.cloned("testing_enhancement", Optional.empty()).draft().id();
        bench.test(id);
        var line = new Comments.CommentRequest("Say why", Optional.empty());
        bench.comments.add(id, line, Workbench.ADA);
    }
}
