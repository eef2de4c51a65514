package dev.writ.experiment;

import dev.writ.kernel.Table;
import dev.writ.statistics.Bounds;
import dev.writ.statistics.Curves;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Counts an experiment's subjects and judges the looks that were taken.
@Singleton
public class Analyse {

    /// Counted subjects of each group without which no look is due.
    private static final int LEAST = 10;

    private final Table table;
    private final Curves curves;
    private final Clock clock;

    public Analyse(Table table, Curves curves, Clock clock) {
        this.table = table;
        this.curves = curves;
        this.clock = clock;
    }

    Analysis of(Experiment experiment) {
        List<Group> groups = CountSubjects.of(table, experiment, clock.instant());
        long counted = groups.stream().mapToLong(Group::counted).sum();
        boolean ended = experiment.status() != Experiment.Status.RUNNING || hasLast(experiment);
        Optional<Long> next = ended ? Optional.empty() : Optional.of(next(experiment));
        boolean due = next.filter(at -> counted >= at).isPresent() && isEnough(experiment, groups);
        List<Judgement> judgements =
                experiment.looks().isEmpty()
                        ? List.of()
                        : new JudgeLooks(experiment, curves).of(experiment.looks());
        Optional<Conclusion> conclusion =
                judgements.isEmpty()
                        ? Optional.empty()
                        : Decide.of(experiment, experiment.looks().getLast(), judgements);
        return new Analysis(
                experiment,
                groups,
                groups.stream().filter(each -> each.counted() > 0).map(SuccessRate::of).toList(),
                counted,
                next,
                due,
                judgements,
                conclusion,
                note(experiment, next, due, conclusion));
    }

    /// The look that is due, of what was counted.
    Look look(Analysis analysis) {
        Experiment experiment = analysis.experiment();
        int number = experiment.looks().size() + 1;
        boolean last =
                number >= experiment.goal().looks() || analysis.counted() >= experiment.subjects();
        return new Look(number, last, clock.instant(), analysis.groups());
    }

    private static boolean hasLast(Experiment experiment) {
        return !experiment.looks().isEmpty() && experiment.looks().getLast().last();
    }

    private static long next(Experiment experiment) {
        long number = experiment.looks().size() + 1L;
        return Math.ceilDiv(experiment.subjects() * number, experiment.goal().looks());
    }

    /// Every group has somebody, and there is more to know than at the look before.
    private boolean isEnough(Experiment experiment, List<Group> groups) {
        if (groups.stream().anyMatch(each -> each.counted() < LEAST)) {
            return false;
        }
        var judge = new JudgeLooks(experiment, curves);
        double before =
                experiment.looks().isEmpty()
                        ? 0
                        : judge.time(experiment.looks().getLast().groups());
        return judge.time(groups) >= before + Bounds.MIN_STEP;
    }

    private static String note(
            Experiment experiment,
            Optional<Long> next,
            boolean due,
            Optional<Conclusion> conclusion) {
        return switch (experiment.status()) {
            case DRAFT -> "It has not started: start it, and findings get its variants";
            case CONCLUDED ->
                    "It is concluded: "
                            + experiment.conclusion().map(Analyse::meaning).orElse("nothing");
            case STOPPED -> "It was stopped: " + experiment.stopped();
            case RUNNING -> running(next, due, conclusion);
        };
    }

    private static String meaning(Conclusion conclusion) {
        return switch (conclusion.kind()) {
            case PROMOTE ->
                    "variant "
                            + conclusion.variant().orElse("")
                            + " is better, and its version becomes what holds";
            case REJECT -> "no variant is worth a change, and what holds stays";
            case UNDECIDED -> "it cannot be told whether a variant is better, what holds stays";
        };
    }

    private static String running(
            Optional<Long> next, boolean due, Optional<Conclusion> conclusion) {
        if (conclusion.isPresent()) {
            return "It can be concluded: " + meaning(conclusion.get());
        }
        if (due) {
            return "A look is due: take it";
        }
        return "Nothing is decided between the looks; the next is due at "
                + next.orElse(0L)
                + " counted subjects";
    }
}
