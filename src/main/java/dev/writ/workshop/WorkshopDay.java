package dev.writ.workshop;

import dev.writ.kernel.Action;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/// What happened in all workshops on a day of UTC; counted where it is written, so that no count is
/// ever behind.
///
/// @param stars of all ratings together
/// @param seconds that people spent
public record WorkshopDay(
        LocalDate date,
        long started,
        long tests,
        long committed,
        long ratings,
        long stars,
        long seconds) {

    static final String STARTED = "started";
    static final String TESTS = "tests";
    static final String COMMITTED = "committed";
    static final String RATINGS = "ratings";
    static final String STARS = "stars";
    static final String SECONDS = "seconds";

    private static final String PARTITION = "WORKSHOP#DAYS";

    static Key key(LocalDate date) {
        return new Key(PARTITION, date.toString());
    }

    /// The newest first.
    static Query newest() {
        return Query.of(PARTITION, "").newestFirst();
    }

    static LocalDate of(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// @param deltas by field; those of 0 are left out
    static Action count(Instant time, Map<String, Long> deltas) {
        var counted = new TreeMap<>(deltas);
        counted.values().removeIf(delta -> delta == 0);
        return new Action.Add(key(of(time)), counted);
    }

    /// A day of the table's: its date is its key.
    static WorkshopDay of(LocalDate date, Fields fields) {
        return new WorkshopDay(
                date,
                fields.optionalNumber(STARTED).orElse(0),
                fields.optionalNumber(TESTS).orElse(0),
                fields.optionalNumber(COMMITTED).orElse(0),
                fields.optionalNumber(RATINGS).orElse(0),
                fields.optionalNumber(STARS).orElse(0),
                fields.optionalNumber(SECONDS).orElse(0));
    }
}
