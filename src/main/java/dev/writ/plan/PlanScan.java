package dev.writ.plan;

import dev.writ.finding.GroupFindings;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Action;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Makes the prompts of a scan in the background.
///
/// Of equal requests at the same time one begins and the others are told of it. What was begun by
/// a process that died is begun again by the next request, or by {@link ResumePlannings}.
@Singleton
public class PlanScan implements UseCase<PlanScan.Input, Planning> {

    public record Input(ScanId scan, Wish wish) {}

    /// What is wished for; the words of `writ plan`.
    ///
    /// @param group none, file (default) or rule
    /// @param severity at least
    /// @param limit prompts at most, best first; 1 or more
    public record Wish(
            Optional<GroupFindings.By> group,
            Optional<Severity> severity,
            Optional<List<String>> rules,
            Optional<List<String>> paths,
            Optional<Integer> limit) {

        /// All findings, one prompt for each rule in a file.
        public static final Wish ALL =
                new Wish(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        GroupFindings.By by() {
            return group.orElse(GroupFindings.By.FILE);
        }

        GroupFindings.Filter filter() {
            limit.filter(count -> count < 1)
                    .ifPresent(
                            count -> {
                                throw Failed.invalid(
                                        "limit is " + count, "Use 1 or more, or leave it out");
                            });
            return new GroupFindings.Filter(
                    severity,
                    rules.orElse(List.of()),
                    paths.orElse(List.of()),
                    limit.orElse(GroupFindings.Filter.NONE.limit()));
        }
    }

    private static final int MAX_RACES = 3;

    private final Table table;
    private final Clock clock;
    private final Launcher launcher;

    public PlanScan(Table table, Clock clock, Launcher launcher) {
        this.table = table;
        this.clock = clock;
        this.launcher = launcher;
    }

    @Override
    public Planning run(Input input) {
        Scan scan = Scan.need(table, input.scan());
        var wanted =
                Planning.begun(
                        scan.id(), input.wish().by(), input.wish().filter(), clock.instant());
        for (int race = 0; race < MAX_RACES; race++) {
            var before = Planning.TYPE.find(table, Planning.key(scan.id()));
            var running = before.filter(each -> each.value().isAlive(clock.instant()));
            if (running.isPresent()) {
                return same(running.get().value(), wanted);
            }
            if (began(before, wanted)) {
                return wanted;
            }
        }
        throw new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Others plan scan " + scan.id() + " at the same time",
                        "Repeat the call"));
    }

    /// Begins in the background, unless somebody else was faster.
    boolean began(Optional<Stored<Planning>> before, Planning wanted) {
        Action write =
                before.map(old -> Planning.TYPE.replace(old, wanted))
                        .orElseGet(() -> Planning.TYPE.create(wanted));
        if (!table.write(write).done()) {
            return false;
        }
        long version = before.map(Stored::version).orElse(0L) + 1;
        launch(new Stored<>(wanted, version));
        return true;
    }

    private void launch(Stored<Planning> begun) {
        try {
            launcher.launch(begun);
        } catch (Failed away) {
            var failed =
                    begun.value()
                            .ended(
                                    Planning.State.FAILED,
                                    away.failure().sentence(),
                                    clock.instant());
            table.write(Planning.TYPE.replace(begun, failed));
            throw away;
        }
    }

    private static Planning same(Planning running, Planning wanted) {
        if (!running.asksFor(wanted.group(), wanted.filter())) {
            throw running.inAnotherWay();
        }
        return running;
    }
}
