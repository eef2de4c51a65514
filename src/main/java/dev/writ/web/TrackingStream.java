package dev.writ.web;

import dev.writ.execution.FindTracking;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.plan.FindProgress;
import dev.writ.plan.Progress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The progress of a scan as it changes: once at first, once for each change, until nothing is left
/// to happen.
///
/// A function of Lambda answers as a whole, so there it ends after the first event; browsers ask
/// again by themselves some seconds later.
@Singleton
class TrackingStream {

    private static final Duration LOOK = Duration.ofMillis(500);

    /// Listeners at a time; each costs a few reads a second.
    private static final int MAX_LISTENERS = 100;

    private final FindProgress findProgress;
    private final boolean streams;
    private final AtomicInteger listeners = new AtomicInteger();

    TrackingStream(
            FindProgress findProgress,
            @ConfigProperty(name = "AWS_LAMBDA_RUNTIME_API") Optional<String> lambda) {
        this.findProgress = findProgress;
        this.streams = lambda.isEmpty();
    }

    /// @throws Failed when there is no such scan, or too many listen
    Multi<Progress> of(ScanId scan) {
        var input = new FindTracking.Input(scan, false);
        Progress first = findProgress.run(input);
        if (!streams) {
            return Multi.createFrom().item(first);
        }
        if (listeners.incrementAndGet() > MAX_LISTENERS) {
            listeners.decrementAndGet();
            throw new Failed(
                    new Failure.LimitReached(
                            Failure.Code.RATE_LIMIT,
                            MAX_LISTENERS + " listen already",
                            "Read the tracking from time to time instead"));
        }
        var ended = new UntilDone();
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(first), later(input))
                .select()
                .first(ended::goesOn)
                .skip()
                .repetitions()
                .onTermination()
                .invoke(listeners::decrementAndGet);
    }

    private Multi<Progress> later(FindTracking.Input input) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> findProgress.run(input));
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
