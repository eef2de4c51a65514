package dev.writ.experiment;

import dev.writ.statistics.Curves;
import dev.writ.statistics.Interval;
import dev.writ.statistics.Sequential;
import java.util.List;

/// Judges the variants of an experiment at its last look. The same looks always say the same.
final class JudgeLooks {

    private final Experiment experiment;
    private final Sequential sequential;

    JudgeLooks(Experiment experiment, Curves curves) {
        this.experiment = experiment;
        this.sequential =
                new Sequential(
                        experiment.goal().design(experiment.variants().size() - 1),
                        experiment.plan(),
                        curves);
    }

    /// @param looks at least one
    List<Judgement> of(List<Look> looks) {
        return experiment.variants().stream().skip(1).map(each -> judged(each, looks)).toList();
    }

    /// Information of the variant that has least, as a share of the planned.
    double time(List<Group> groups) {
        Group control = groups.getFirst();
        return groups.stream()
                .skip(1)
                .mapToDouble(each -> sequential.time(pair(control, each)))
                .min()
                .orElse(0);
    }

    private Judgement judged(Variant variant, List<Look> looks) {
        int place = experiment.variants().indexOf(variant);
        var pairs =
                looks.stream()
                        .map(look -> pair(look.groups().getFirst(), look.groups().get(place)))
                        .toList();
        Look last = looks.getLast();
        var judged = sequential.judge(pairs, last.last());
        Group control = last.groups().getFirst();
        Group own = last.groups().get(place);
        return new Judgement(
                variant.name(),
                judged.sign(),
                judged.time(),
                judged.z(),
                judged.bound(),
                own.share().value() - control.share().value(),
                own.share().less(control.share()),
                experiment.goal().guardrails().stream()
                        .map(rail -> guard(rail, control, own))
                        .toList());
    }

    private static Judgement.Guard guard(Guardrail rail, Group control, Group own) {
        Interval worse = own.share(rail.kind()).less(control.share(rail.kind()));
        return new Judgement.Guard(rail.kind(), state(rail, worse), worse);
    }

    private static Judgement.State state(Guardrail rail, Interval worse) {
        if (worse.low() > rail.worse()) {
            return Judgement.State.BROKEN;
        }
        return worse.high() <= rail.worse() ? Judgement.State.HELD : Judgement.State.UNCLEAR;
    }

    private static Sequential.Pair pair(Group control, Group variant) {
        return new Sequential.Pair(control.share(), variant.share());
    }
}
