package dev.writ.finding;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.util.List;
import java.util.stream.IntStream;

/// An occurrence as the table keeps it: with its scan and its finding.
///
/// A large scan is spread over partitions by the finding, so that no partition is hot.
///
/// @param shards of the scan
/// @param number of the occurrence among those of the finding, from 0
record Sighting(ScanId scan, int shards, FindingId finding, int number, Occurrence occurrence) {

    static final ItemType<Sighting> TYPE =
            ItemType.of(
                    "occurrence",
                    each ->
                            new Key(
                                    partition(each.scan(), each.shard()),
                                    "FINDING#" + each.finding() + "#" + each.number()),
                    Sighting::write,
                    Sighting::read);

    /// All that a scan saw, a query a partition.
    static List<Query> of(Scan scan) {
        return IntStream.range(0, scan.shards())
                .mapToObj(shard -> Query.of(partition(scan.id(), shard), "FINDING#"))
                .toList();
    }

    static String partition(ScanId scan, int shard) {
        return "SCAN#" + scan + "#" + shard;
    }

    private int shard() {
        return Math.floorMod(finding.value().hashCode(), shards);
    }

    private Fields write() {
        return Fields.builder()
                .put("scan", scan.value())
                .put("shards", shards)
                .put("finding", finding.value())
                .put("number", number)
                .put("occurrence", occurrence.write())
                .build();
    }

    private static Sighting read(Fields fields) {
        return new Sighting(
                new ScanId(fields.text("scan")),
                (int) fields.number("shards"),
                new FindingId(fields.text("finding")),
                (int) fields.number("number"),
                Occurrence.read(fields.child("occurrence")));
    }
}
