package dev.writ.execution;

import dev.writ.execution.Counters.Counter;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How far a scan's prompts are (ledger S0-80…84). They are the prompts that this scan committed
/// first; those it shares with earlier scans count there.
///
/// @param totalPrompts `pending + executing + completed + failed`
/// @param knownPrompts further prompts of the scan, committed by earlier ones
/// @param blocked groups whose draft governance refused
/// @param failed walks that failed, also of a group that a later walk led to a prompt
/// @param attempts executions begun
/// @param overallSuccessRate completed of completed and failed, in percent with two decimals; empty
///     before the first end
/// @param totalFilesChanged by all executions that ended, a file once for each
/// @param governanceComplianceScore rules kept of rules judged, in percent with two decimals; empty
///     before the first judged change
/// @param outcomes how many of the executions that ended reached each stage; empty before the first
///     end. `reverted` is within 30 days after the merge
/// @param rejections why changes were turned down; reasons that were given only
/// @param rollbacks executions whose change was taken back
/// @param completedAt when the last prompt ended; empty while any is pending or executing
public record Tracking(
        ScanId scan,
        long totalPrompts,
        long pendingPrompts,
        long executingPrompts,
        long completedPrompts,
        long failedPrompts,
        long knownPrompts,
        long blocked,
        long failed,
        long attempts,
        Optional<Double> overallSuccessRate,
        long totalFilesChanged,
        Optional<Double> governanceComplianceScore,
        List<Rate> outcomes,
        List<Turned> rejections,
        long rollbacks,
        Instant createdAt,
        Optional<Instant> completedAt) {

    static Tracking of(Scan scan, Counters counters, Optional<Instant> lastEnd) {
        long executing = counters.of(Counter.EXECUTING);
        long completed = counters.of(Counter.COMPLETED_PROMPTS);
        long failed = counters.of(Counter.FAILED_PROMPTS);
        long begun = executing + completed + failed;
        // an agent may begin with a prompt before the walk that committed it is recorded
        long total = Math.max(begun, counters.of(Counter.COMMITTED) - counters.of(Counter.KNOWN));
        long pending = total - begun;
        return new Tracking(
                scan.id(),
                total,
                pending,
                executing,
                completed,
                failed,
                counters.of(Counter.KNOWN),
                counters.of(Counter.BLOCKED),
                counters.of(Counter.FAILED),
                counters.of(Counter.ATTEMPTS),
                percent(completed, completed + failed),
                counters.of(Counter.FILES_CHANGED),
                percent(counters.of(Counter.RULES_KEPT), counters.of(Counter.RULES_JUDGED)),
                rates(counters),
                rejections(counters),
                counters.of(Counter.ROLLBACKS),
                scan.importedAt(),
                pending + executing == 0 ? lastEnd : Optional.empty());
    }

    private static List<Rate> rates(Counters counters) {
        long ended = counters.of(Counter.ATTEMPTS) - counters.of(Counter.EXECUTING);
        return ended <= 0
                ? List.of()
                : Stream.of(Stage.values())
                        .map(stage -> Rate.of(stage, counters.of(Counter.of(stage)), ended))
                        .toList();
    }

    private static List<Turned> rejections(Counters counters) {
        return Stream.of(Rejection.values())
                .map(each -> new Turned(each, each.group(), counters.of(Counter.of(each))))
                .filter(each -> each.count() > 0)
                .toList();
    }

    /// Walks that have ended, however.
    public long walks() {
        return totalPrompts + knownPrompts + blocked + failed;
    }

    private static Optional<Double> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(Math.round(part * 10_000.0 / whole) / 100.0);
    }
}
