package dev.writ.workshop;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Item;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/// How the workshop is used (ledger S1-56…60).
@Singleton
public class FindMetrics implements UseCase<FindMetrics.Input, FindMetrics.Output> {

    /// @param days the last so many, today among them; 1 to 366
    public record Input(int days) {}

    /// Shares and means are empty where nothing is counted yet.
    ///
    /// @param days those on which anything happened, the newest first
    /// @param workshopsPerDay over all days that are asked for
    /// @param testsPerDraft tests for each workshop that began
    /// @param commitRate committed drafts for each workshop that began, 0 to 1
    /// @param secondsPerDraft time that people spent for each workshop that began
    /// @param averageRating 1 to 5
    /// @param mostCloned at most ten templates, since ever
    public record Output(
            List<WorkshopDay> days,
            double workshopsPerDay,
            OptionalDouble testsPerDraft,
            OptionalDouble commitRate,
            OptionalDouble secondsPerDraft,
            OptionalDouble averageRating,
            List<Clones> mostCloned) {}

    private static final int MAX_DAYS = 366;
    private static final int MOST = 10;

    private final Table table;
    private final Clock clock;

    public FindMetrics(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when the days are out of range
    @Override
    public Output run(Input input) {
        int asked = Bounds.number("days", input.days(), 1, MAX_DAYS);
        List<WorkshopDay> days = days(asked);
        long started = sum(days, WorkshopDay::started);
        return new Output(
                days,
                (double) started / asked,
                each(sum(days, WorkshopDay::tests), started),
                each(sum(days, WorkshopDay::committed), started),
                each(sum(days, WorkshopDay::seconds), started),
                each(sum(days, WorkshopDay::stars), sum(days, WorkshopDay::ratings)),
                mostCloned());
    }

    private List<WorkshopDay> days(int asked) {
        LocalDate first = WorkshopDay.of(clock.instant()).minusDays(asked - 1L);
        var days = new ArrayList<WorkshopDay>();
        var newest = new Merged(table, List.of(WorkshopDay.newest()));
        while (newest.hasNext()) {
            Item item = newest.next();
            LocalDate date = LocalDate.parse(item.key().sort());
            if (date.isBefore(first)) {
                break;
            }
            days.add(WorkshopDay.of(date, item.fields()));
        }
        return days;
    }

    private List<Clones> mostCloned() {
        return table.query(Clones.all()).items().stream()
                .map(Clones::of)
                .sorted(
                        Comparator.comparingLong(Clones::times)
                                .reversed()
                                .thenComparing(Clones::template))
                .limit(MOST)
                .toList();
    }

    private static long sum(List<WorkshopDay> days, ToLongFunction<WorkshopDay> of) {
        return days.stream().mapToLong(of).sum();
    }

    private static OptionalDouble each(long what, long of) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) what / of);
    }
}
