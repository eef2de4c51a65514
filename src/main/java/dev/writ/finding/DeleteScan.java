package dev.writ.finding;

import dev.writ.audit.Event;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Removes a scan: what it saw, its groups, and the scan itself.
///
/// What came of it stays: prompts and what was done with them, the trail of events, and the
/// identity of findings, which later scans recognise. First the scan is marked, and counts as
/// absent from then on; a removal that was interrupted is finished by the next call.
@Singleton
public class DeleteScan implements UseCase<DeleteScan.Input, ScanId> {

    public record Input(ScanId scan, Actor actor) {}

    private final Table table;
    private final Clock clock;

    public DeleteScan(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when there is no such scan, or none any more
    @Override
    public ScanId run(Input input) {
        Stored<Scan> stored = Scan.TYPE.need(table, Scan.key(input.scan()));
        if (stored.value().deletedAt().isEmpty()) {
            mark(stored, input.actor());
        }
        Stored<Scan> marked = Scan.TYPE.need(table, Scan.key(input.scan()));
        Scan scan = marked.value();
        var rows = Stream.of(Sighting.of(scan), Group.of(scan.id()), ScanContext.in(scan));
        if (rows.flatMap(List::stream).allMatch(query -> deletedAll(query, marked))) {
            table.write(
                    new Action.Delete(
                            Scan.key(scan.id()), new Condition.Version(marked.version())));
        }
        return scan.id();
    }

    /// Refused when another call was faster: then it is marked as well.
    private void mark(Stored<Scan> stored, Actor actor) {
        var scan = stored.value().deleted(clock.instant());
        var event =
                new Event(
                        Event.Kind.SCAN_DELETED,
                        clock.instant(),
                        actor,
                        scan.id().value(),
                        scan.id().value(),
                        Fields.builder().put("project", scan.project().value()).build());
        table.write(List.of(Scan.TYPE.replace(stored, scan), Event.TYPE.create(event)));
    }

    /// @return false when another call has finished the removal: what is there now was imported
    ///     anew
    private boolean deletedAll(Query query, Stored<Scan> marked) {
        var still =
                new Action.Check(
                        Scan.key(marked.value().id()), new Condition.Version(marked.version()));
        Page page;
        do {
            page = table.query(query.limit(Table.MAX_ACTIONS - 1));
            var actions = new ArrayList<Action>(List.of(still));
            page.items().forEach(item -> actions.add(delete(item)));
            if (!table.write(actions).done()) {
                return false;
            }
        } while (page.next().isPresent());
        return true;
    }

    private static Action delete(Item item) {
        return new Action.Delete(item.key(), new Condition.None());
    }
}
