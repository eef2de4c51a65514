package dev.writ.finding;

import dev.writ.kernel.Item;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Sharded;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a scan saw, by finding; each with one occurrence for every tool and place that saw it.
@Singleton
public class ListFindings implements UseCase<ListFindings.Input, Listed<ListFindings.Sighted>> {

    public record Input(ScanId scan, Paging paging) {}

    /// A finding as one scan saw it.
    public record Sighted(FindingId finding, List<Occurrence> occurrences) {

        public Sighted {
            occurrences = List.copyOf(occurrences);
        }
    }

    private final Table table;

    public ListFindings(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such scan
    @Override
    public Listed<Sighted> run(Input input) {
        Scan scan = Scan.need(table, input.scan());
        Sharded sightings = sightings(scan);
        var rows = sightings.from(table, input.paging());
        var found = new ArrayList<Sighted>();
        var occurrences = new ArrayList<Occurrence>();
        Optional<Item> last = Optional.empty();
        while (rows.hasNext()) {
            Item row = rows.next();
            Sighting sighting = Sighting.TYPE.value(row);
            boolean another =
                    last.map(
                                    before ->
                                            !Sighting.TYPE
                                                    .value(before)
                                                    .finding()
                                                    .equals(sighting.finding()))
                            .orElse(false);
            if (another) {
                found.add(sighted(last.orElseThrow(), occurrences));
                occurrences.clear();
                if (found.size() == input.paging().limit()) {
                    return new Listed<>(found, last.map(sightings::after));
                }
            }
            occurrences.add(sighting.occurrence());
            last = Optional.of(row);
        }
        last.ifPresent(row -> found.add(sighted(row, occurrences)));
        return new Listed<>(found, Optional.empty());
    }

    private static Sighted sighted(Item row, List<Occurrence> occurrences) {
        return new Sighted(Sighting.TYPE.value(row).finding(), occurrences);
    }

    private static Sharded sightings(Scan scan) {
        return new Sharded(
                "findings of " + scan.id(),
                IntStream.range(0, scan.shards())
                        .mapToObj(shard -> Sighting.partition(scan.id(), shard))
                        .toList(),
                false);
    }
}
