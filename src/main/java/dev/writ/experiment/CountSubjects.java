package dev.writ.experiment;

import dev.writ.execution.Execution;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.prompt.Enrolled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what came of an experiment's subjects: a query for each partition of them, and batch gets
/// of their first attempts.
final class CountSubjects {

    /// Subjects whose attempts are read together.
    private static final int PART = 1_000;

    private final Table table;
    private final Experiment experiment;
    private final Instant now;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {
        private final Map<Guardrail.Kind, Long> guarded = new EnumMap<>(Guardrail.Kind.class);
        private long assigned;
        private long counted;
        private long successes;
        private long tokens;
    }

    private CountSubjects(Table table, Experiment experiment, Instant now) {
        this.table = table;
        this.experiment = experiment;
        this.now = now;
        experiment.variants().forEach(each -> tallies.put(each.name(), new Tally()));
    }

    /// The control's first.
    static List<Group> of(Table table, Experiment experiment, Instant now) {
        var count = new CountSubjects(table, experiment, now);
        var rows = Enrolled.of(experiment.id().value()).all(table);
        while (rows.hasNext()) {
            count.add(rows.take(PART).stream().map(Enrolled.TYPE::value).toList());
        }
        return count.groups();
    }

    private void add(List<Enrolled> subjects) {
        Map<Key, Item> found =
                table.getAll(
                        subjects.stream().map(each -> Execution.first(each.prompt())).toList());
        for (Enrolled subject : subjects) {
            Tally tally = tallies.get(subject.variant());
            if (tally != null) {
                tally.assigned++;
                tally.tokens += subject.tokens();
                Optional.ofNullable(found.get(Execution.first(subject.prompt())))
                        .map(Execution.TYPE::value)
                        .filter(this::isMature)
                        .ifPresent(first -> count(tally, first));
            }
        }
    }

    /// All wait the same time, whatever came of them: who counts successes at once and waits for
    /// the others counts too many.
    private boolean isMature(Execution first) {
        Instant matured = now.minus(experiment.goal().mature());
        return first.endedAt().map(end -> !end.isAfter(matured)).orElse(false);
    }

    private void count(Tally tally, Execution first) {
        tally.counted++;
        if (experiment.goal().metric().isReached(first)) {
            tally.successes++;
        }
        for (Guardrail each : experiment.goal().guardrails()) {
            tally.guarded.merge(each.kind(), each.kind().isReached(first) ? 1L : 0L, Long::sum);
        }
    }

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        tallies.forEach(
                (name, each) ->
                        groups.add(
                                new Group(
                                        name,
                                        each.assigned,
                                        each.counted,
                                        each.successes,
                                        each.guarded,
                                        each.tokens)));
        return groups;
    }
}
