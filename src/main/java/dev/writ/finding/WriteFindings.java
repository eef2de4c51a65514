package dev.writ.finding;

import dev.writ.kernel.Item;
import dev.writ.kernel.Table;
import java.util.ArrayList;
import java.util.List;

/// Writes findings and their occurrences in batches, and counts them.
final class WriteFindings {

    private static final int BATCH = 500;

    private final Table table;
    private final ScanId scan;
    private final int shards;
    private final List<Item> batch = new ArrayList<>();
    private int results;
    private int added;
    private int known;

    WriteFindings(Table table, ScanId scan, int shards) {
        this.table = table;
        this.scan = scan;
        this.shards = shards;
    }

    void write(Recognised recognised) {
        Finding finding = recognised.finding();
        results += recognised.results();
        added += recognised.added() ? 1 : 0;
        known += recognised.added() ? 0 : 1;
        batch.add(Finding.TYPE.item(finding));
        int n = 0;
        for (Occurrence occurrence : recognised.occurrences()) {
            batch.add(
                    Sighting.TYPE.item(new Sighting(scan, shards, finding.id(), n++, occurrence)));
        }
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    /// One that is in no scan: only what it is known by.
    void writeUnseen(Recognised recognised) {
        batch.add(Finding.TYPE.item(recognised.finding()));
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    void flush() {
        if (!batch.isEmpty()) {
            table.putAll(batch);
            batch.clear();
        }
    }

    Counts counts(int suppressed) {
        return new Counts(results + suppressed, results - added - known, added, known, suppressed);
    }
}
