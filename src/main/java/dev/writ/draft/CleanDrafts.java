package dev.writ.draft;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;

/// Removes drafts that nobody touched for long, with the rules embedded into them. Committed ones
/// stay for ever: they are in no list that this reads.
///
/// Each transaction removes whole drafts in the version that was read and tells of each in its
/// scan's trail, so a call that is killed anywhere is simply followed by the next. One call works
/// for about {@link #MAX_TIME} and on at most {@link #MAX_DRAFTS}.
@Singleton
public class CleanDrafts implements UseCase<CleanDrafts.Input, CleanDrafts.Output> {

    /// @param days without a touch, 1 to 90; 30 when empty
    public record Input(OptionalInt days) {}

    /// @param removed drafts that this call removed
    /// @param kept drafts that were touched, committed or removed by others at the same moment
    /// @param more the call stopped at a limit; there may be more for the next one
    public record Output(int removed, int kept, boolean more) {}

    static final int MAX_DRAFTS = 5_000;

    static final Duration MAX_TIME = Duration.ofSeconds(20);

    private static final int DEFAULT_DAYS = 30;

    private final Table table;
    private final Clock clock;

    public CleanDrafts(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when the days are out of range
    @Override
    public Output run(Input input) {
        Duration untouched = Duration.ofDays(days(input));
        var cleaning = new Cleaning(table, clock, untouched);
        for (Query shard : Draft.uncommitted()) {
            cleaning.clean(shard);
        }
        return cleaning.output();
    }

    private static int days(Input input) {
        int days = input.days().orElse(DEFAULT_DAYS);
        if (days < 1 || days > Draft.KEPT.toDays()) {
            throw Failed.invalid("days is " + days, "Use 1 to " + Draft.KEPT.toDays());
        }
        return days;
    }
}
