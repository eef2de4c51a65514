package dev.writ.web;

import dev.writ.execution.FindTracking;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.plan.FindProgress;
import dev.writ.plan.Progress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/// The progress of a scan as server-sent events: one at once, one for each change, until nothing is
/// left to happen.
@Path("/api/scans/{scan}/tracking")
public class TrackingStream {

    private static final Duration LOOK = Duration.ofMillis(500);

    /// Listeners at a time; each costs a few reads a second.
    private static final int MAX_LISTENERS = 100;

    private final FindProgress findProgress;
    private final AtomicInteger listeners = new AtomicInteger();

    TrackingStream(FindProgress findProgress) {
        this.findProgress = findProgress;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<Progress> stream(@PathParam("scan") String scan) {
        var input = new FindTracking.Input(new ScanId(scan), false);
        Progress first = findProgress.run(input);
        if (listeners.incrementAndGet() > MAX_LISTENERS) {
            listeners.decrementAndGet();
            throw new Failed(
                    new Failure.LimitReached(
                            Failure.Code.RATE_LIMIT,
                            MAX_LISTENERS + " listen already",
                            "Read the tracking from time to time instead"));
        }
        Multi<Progress> later =
                Multi.createFrom()
                        .ticks()
                        .every(LOOK)
                        .onOverflow()
                        .drop()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(tick -> findProgress.run(input));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(first), later)
                .skip()
                .repetitions()
                .select()
                .first(new UntilDone()::goesOn)
                .onTermination()
                .invoke(listeners::decrementAndGet);
    }

    /// Lets the last state pass, then ends.
    private static final class UntilDone {

        private boolean done;

        boolean goesOn(Progress progress) {
            boolean goesOn = !done;
            done = progress.isDone();
            return goesOn;
        }
    }
}
