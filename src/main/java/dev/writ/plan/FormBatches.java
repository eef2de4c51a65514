package dev.writ.plan;

import dev.writ.finding.GroupFindings;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.pipeline.Start;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Begins a planning in the cloud: groups the findings of a scan and cuts the groups into batches.
///
/// A planning that is waiting for it, as {@link PlanScan} leaves one, is taken up; else one is
/// begun. Repeated, it gives the same batches.
@Singleton
public class FormBatches implements UseCase<FormBatches.Input, FormBatches.Output> {

    /// @param wish empty for all findings
    public record Input(ScanId scan, Optional<PlanScan.Wish> wish) {}

    /// What the state machine goes on with: ids only, however large the scan is.
    ///
    /// @param planning when it began, which tells it from others of the same scan
    public record Output(Instant planning, int groups, List<Part> batches) {}

    /// One batch, as the document of its execution begins.
    public record Part(ScanId scan, BatchId batch) {}

    private final Table table;
    private final Clock clock;
    private final GroupFindings groupFindings;

    public FormBatches(Table table, Clock clock, GroupFindings groupFindings) {
        this.table = table;
        this.clock = clock;
        this.groupFindings = groupFindings;
    }

    /// @throws TryAgain when another planning of the scan began at this moment
    /// @throws Failed when there is no such scan, or it is being planned in another way
    @Override
    public Output run(Input input) {
        var planning = begun(input);
        var wanted = planning.value();
        var grouped =
                groupFindings.run(
                        new GroupFindings.Input(wanted.scan(), wanted.group(), wanted.filter()));
        var batches = Batch.of(wanted, grouped.groups().stream().map(Start::of).toList());
        batches.forEach(batch -> table.write(Batch.TYPE.create(batch)));
        int total = grouped.groups().size();
        if (wanted.total() != total || wanted.waived() != grouped.waived()) {
            write(planning, wanted.formed(grouped, clock.instant()));
        }
        return new Output(
                wanted.startedAt(),
                total,
                batches.stream().map(batch -> new Part(batch.scan(), batch.id())).toList());
    }

    private Stored<Planning> begun(Input input) {
        Scan scan = Scan.need(table, input.scan());
        var wish = input.wish().orElse(PlanScan.Wish.ALL);
        var before = Planning.TYPE.find(table, Planning.key(scan.id()));
        var running =
                before.filter(each -> each.value().state() == Planning.State.RUNNING)
                        .filter(each -> each.value().asksFor(wish.by(), wish.filter()));
        return running.orElseGet(
                () ->
                        begin(
                                before,
                                Planning.begun(
                                        scan.id(), wish.by(), wish.filter(), clock.instant())));
    }

    private Stored<Planning> begin(Optional<Stored<Planning>> before, Planning wanted) {
        before.map(Stored::value)
                .filter(each -> each.isAlive(clock.instant()))
                .ifPresent(
                        other -> {
                            throw other.inAnotherWay();
                        });
        var write =
                before.map(old -> Planning.TYPE.replace(old, wanted))
                        .orElseGet(() -> Planning.TYPE.create(wanted));
        if (!table.write(write).done()) {
            throw raced(wanted.scan());
        }
        return new Stored<>(wanted, before.map(Stored::version).orElse(0L) + 1);
    }

    private void write(Stored<Planning> before, Planning planning) {
        if (!table.write(Planning.TYPE.replace(before, planning)).done()) {
            throw raced(planning.scan());
        }
    }

    private static TryAgain raced(ScanId scan) {
        return new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Others plan scan " + scan + " at the same time",
                        "Repeat the call"));
    }
}
