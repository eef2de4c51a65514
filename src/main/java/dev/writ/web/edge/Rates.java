package dev.writ.web.edge;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each caller may ask: so many requests a minute, of which a quarter may come at once.
///
/// The callers asked last are remembered, as many as fit; who is forgotten begins anew.
final class Rates {

    private static final int AT_ONCE = 4;
    private static final int LOAD = 2;
    private static final float FULL = 0.75f;

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> callers;

    /// @param perMinute requests of one caller, from 1
    /// @param maxCallers remembered at a time; each takes about 200 bytes
    Rates(int perMinute, int maxCallers, Clock clock) {
        this.perMinute = perMinute;
        this.time = new ClockMeter(clock);
        this.callers =
                new LinkedHashMap<>(LOAD, FULL, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > maxCallers;
                    }
                };
    }

    /// Counts a request.
    ///
    /// @return how long the caller has to wait, in whole seconds; zero when it is within the rate
    Duration take(String caller) {
        long nanos = bucket(caller).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
        Duration wait = Duration.ofNanos(nanos);
        return wait.getNano() == 0 ? wait : Duration.ofSeconds(wait.toSeconds() + 1);
    }

    int remembered() {
        synchronized (callers) {
            return callers.size();
        }
    }

    private Bucket bucket(String caller) {
        synchronized (callers) {
            return callers.computeIfAbsent(caller, fresh -> bucket());
        }
    }

    private Bucket bucket() {
        int atOnce = Math.ceilDiv(perMinute, AT_ONCE);
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(atOnce)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /// The time of a clock, as buckets read it.
    private record ClockMeter(Clock clock) implements TimeMeter {

        private static final long NANOS_PER_MILLI = 1_000_000;

        @Override
        public long currentTimeNanos() {
            return clock.millis() * NANOS_PER_MILLI;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
