package dev.writ.experiment;

import java.util.List;
import java.util.Optional;

/// How far an experiment is.
///
/// @param groups what there is now, the control's first; says nothing about who is better
/// @param rates of the groups of which anybody is counted
/// @param counted subjects of all groups whose outcome counts
/// @param nextAt counted subjects at which the next look is due; empty when there is none
/// @param due whether it is
/// @param judgements at the last look that counts, the control left out; empty before the first
/// @param conclusion that follows from that look; empty when it goes on
/// @param note what this means and what to do next, one sentence
public record Analysis(
        Experiment experiment,
        List<Group> groups,
        List<SuccessRate> rates,
        long counted,
        Optional<Long> nextAt,
        boolean due,
        List<Judgement> judgements,
        Optional<Conclusion> conclusion,
        String note) {

    public Analysis {
        groups = List.copyOf(groups);
        rates = List.copyOf(rates);
        judgements = List.copyOf(judgements);
    }
}
