package dev.writ.execution;

import dev.writ.finding.ScanId;
import dev.writ.kernel.Action;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import java.util.HashMap;

/// The running figures of one scan (ledger S0-80…84), kept by atomic counters.
///
/// @param committed walks that ended in a prompt
/// @param known those of them whose prompt another scan had committed
public record Tracking(ScanId scan, long committed, long known, long blocked, long failed) {

    private static final String KNOWN = "known";

    public static Key key(ScanId scan) {
        return new Key("SCAN#" + scan, "TRACKING");
    }

    /// The figures of a scan; all 0 before its first walk has ended.
    public static Tracking of(Table table, ScanId scan) {
        return table.get(key(scan))
                .map(item -> read(scan, item.fields()))
                .orElseGet(() -> new Tracking(scan, 0, 0, 0, 0));
    }

    /// Counts one execution; goes into the transaction that creates it.
    static Action count(Execution execution) {
        var deltas = new HashMap<String, Long>();
        deltas.put(Fields.word(execution.outcome()), 1L);
        if (execution.known()) {
            deltas.put(KNOWN, 1L);
        }
        return new Action.Add(key(execution.scan()), deltas);
    }

    private static Tracking read(ScanId scan, Fields counters) {
        return new Tracking(
                scan,
                counter(counters, Fields.word(Outcome.COMMITTED)),
                counter(counters, KNOWN),
                counter(counters, Fields.word(Outcome.BLOCKED)),
                counter(counters, Fields.word(Outcome.FAILED)));
    }

    private static long counter(Fields counters, String name) {
        return counters.optionalNumber(name).orElse(0);
    }
}
