package dev.writ.execution;

import dev.writ.audit.Event;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Action;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Key;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The running figures of one scan. Each change goes into the transaction of what it counts, so
/// they equal a recount of the scan's events at every moment.
record Counters(ScanId scan, Map<Counter, Long> values) {

    /// What is counted; the names are those of the table.
    enum Counter {
        /// Walks that ended in a prompt.
        COMMITTED,
        /// Those of them whose prompt an earlier scan had committed.
        KNOWN,
        BLOCKED,
        FAILED,
        EXECUTING,
        COMPLETED_PROMPTS,
        FAILED_PROMPTS,
        ATTEMPTS,
        FILES_CHANGED,
        ROLLBACKS,
        /// Rules of prompts whose changes were judged, and how many of them were kept.
        RULES_JUDGED,
        RULES_KEPT,
        /// Executions that reached a stage.
        APPLIED,
        GATES_PASSED,
        RESCAN_CLOSED,
        MERGED,
        /// Taken back within 30 days after they were merged, or before.
        REVERTED,
        /// Taken back later.
        REVERTED_LATER,
        REJECTED,
        /// Executions turned down, by reason.
        REJECTED_INACTIVITY,
        REJECTED_SUPERSEDED,
        REJECTED_LOW_PRIORITY,
        REJECTED_ARCHITECTURE_CHANGE,
        REJECTED_TEST_CHANGE,
        REJECTED_INCORRECT_FIX,
        REJECTED_WRONG_APPROACH,
        REJECTED_AMBIGUITY,
        REJECTED_INSUFFICIENT,
        REJECTED_WRONG_REPOSITORY,
        REJECTED_AGENT_FAILURE,
        REJECTED_RATE_LIMIT,
        REJECTED_CI_FAILURE,
        REJECTED_BREAKING_CHANGE;

        static Counter of(Stage stage) {
            return valueOf(stage.name());
        }

        static Counter of(Rejection rejection) {
            return valueOf("REJECTED_" + rejection.name());
        }
    }

    Counters {
        values = Map.copyOf(values);
    }

    static Key key(ScanId scan) {
        return new Key("SCAN#" + scan, "TRACKING");
    }

    /// The figures of a scan; all 0 before its first walk has ended.
    static Counters of(Table table, ScanId scan) {
        var values = new EnumMap<Counter, Long>(Counter.class);
        table.get(key(scan))
                .map(item -> item.fields())
                .ifPresent(
                        fields -> {
                            for (Counter counter : Counter.values()) {
                                fields.optionalNumber(name(counter))
                                        .ifPresent(value -> values.put(counter, value));
                            }
                        });
        return new Counters(scan, values);
    }

    /// The same figures, counted anew from what happened.
    ///
    /// @param rows the events of the scan's trail
    static Counters recounted(ScanId scan, Merged rows) {
        var values = new EnumMap<Counter, Long>(Counter.class);
        while (rows.hasNext()) {
            deltas(Event.TYPE.value(rows.next()))
                    .forEach((counter, delta) -> values.merge(counter, delta, Long::sum));
        }
        return new Counters(scan, values);
    }

    long of(Counter counter) {
        return values.getOrDefault(counter, 0L);
    }

    /// Counts what an event says; goes into the transaction that creates it.
    static Action count(ScanId scan, List<Event> events) {
        var deltas = new HashMap<String, Long>();
        for (Event event : events) {
            deltas(event)
                    .forEach((counter, delta) -> deltas.merge(name(counter), delta, Long::sum));
        }
        return new Action.Add(key(scan), deltas);
    }

    private static Map<Counter, Long> deltas(Event event) {
        return switch (event.kind()) {
            case PROMPT_PLANNED ->
                    event.facts().flag("known", false)
                            ? Map.of(Counter.COMMITTED, 1L, Counter.KNOWN, 1L)
                            : Map.of(Counter.COMMITTED, 1L);
            case DRAFT_BLOCKED -> Map.of(Counter.BLOCKED, 1L);
            case WALK_FAILED -> Map.of(Counter.FAILED, 1L);
            case EXECUTION_STARTED -> started(event.facts());
            case EXECUTION_ENDED -> ended(event.facts());
            case EXECUTION_OUTCOME -> outcome(event.facts());
            case SCAN_IMPORTED,
                    CHANGE_CHECKED,
                    CHANGE_APPROVED,
                    PROMPT_COMMITTED,
                    DRAFT_REMOVED,
                    SCAN_DELETED,
                    SETTINGS_CHANGED,
                    WAIVER_GRANTED,
                    WAIVER_PROPOSED,
                    WAIVER_ADOPTED,
                    WAIVER_REVOKED,
                    SESSION_STARTED,
                    WORKSHOP_STARTED,
                    WORKSHOP_TESTED,
                    WORKSHOP_COMMITTED,
                    WORKSHOP_REMOVED,
                    TEMPLATE_ADDED,
                    TEMPLATE_CHANGED,
                    TEMPLATE_MOVED,
                    TEMPLATE_RATED,
                    TEMPLATE_RETIRED,
                    TEMPLATE_IMPORTED,
                    EXPERIMENT_STARTED,
                    EXPERIMENT_ENDED ->
                    Map.of();
        };
    }

    private static Map<Counter, Long> outcome(Fields facts) {
        var deltas = new EnumMap<Counter, Long>(Counter.class);
        for (String word : facts.texts("stages")) {
            Stage stage = Fields.of("", Map.of("stage", word)).choice("stage", Stage.class);
            deltas.put(counter(stage, facts), 1L);
        }
        facts.optionalChoice("rejection", Rejection.class)
                .ifPresent(reason -> deltas.put(Counter.of(reason), 1L));
        if (facts.flag("rollback", false)) {
            deltas.put(Counter.ROLLBACKS, 1L);
        }
        return deltas;
    }

    private static Counter counter(Stage stage, Fields facts) {
        return stage == Stage.REVERTED && facts.flag("kept", false)
                ? Counter.REVERTED_LATER
                : Counter.of(stage);
    }

    private static Map<Counter, Long> started(Fields facts) {
        boolean again = facts.flag("again", false);
        return Map.of(
                Counter.EXECUTING,
                1L,
                Counter.ATTEMPTS,
                1L,
                Counter.FAILED_PROMPTS,
                again ? -1L : 0L);
    }

    private static Map<Counter, Long> ended(Fields facts) {
        var deltas = new EnumMap<Counter, Long>(Counter.class);
        deltas.put(Counter.EXECUTING, -1L);
        deltas.put(
                facts.flag("success", false) ? Counter.COMPLETED_PROMPTS : Counter.FAILED_PROMPTS,
                1L);
        deltas.put(Counter.FILES_CHANGED, facts.number("files"));
        deltas.put(Counter.ROLLBACKS, facts.flag("rollback", false) ? 1L : 0L);
        deltas.put(Counter.RULES_JUDGED, facts.number("rulesJudged"));
        deltas.put(Counter.RULES_KEPT, facts.number("rulesKept"));
        return deltas;
    }

    private static String name(Counter counter) {
        return Fields.word(counter);
    }
}
