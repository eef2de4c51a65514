package dev.writ.overview;

import dev.writ.experiment.Experiment;
import dev.writ.experiment.Group;
import dev.writ.experiment.Look;
import dev.writ.kernel.Fields;
import dev.writ.overview.LookLine.Tested;
import dev.writ.statistics.Curves;
import dev.writ.statistics.Design;
import dev.writ.statistics.Sequential;
import dev.writ.statistics.Share;
import java.util.List;
import java.util.stream.IntStream;

/// What each look of an experiment said when it was taken: it knew those before it only.
final class JudgedLooks {

    private final Experiment experiment;
    private final Sequential sequential;

    JudgedLooks(Experiment experiment, Design design, Curves curves) {
        this.experiment = experiment;
        this.sequential = new Sequential(design, experiment.plan(), curves);
    }

    List<LookLine> lines() {
        return IntStream.rangeClosed(1, experiment.looks().size())
                .mapToObj(count -> line(experiment.looks().subList(0, count)))
                .toList();
    }

    private LookLine line(List<Look> looks) {
        Look last = looks.getLast();
        return new LookLine(
                last.number(),
                last.last(),
                last.at(),
                last.groups().stream().mapToLong(Group::counted).sum(),
                IntStream.range(1, experiment.variants().size())
                        .mapToObj(place -> tested(place, looks))
                        .toList());
    }

    private Tested tested(int place, List<Look> looks) {
        var pairs = looks.stream().map(look -> pair(look.groups(), place)).toList();
        var judged = sequential.judge(pairs, looks.getLast().last());
        return new Tested(
                experiment.variants().get(place).name(),
                LookLine.rounded(judged.time()),
                LookLine.rounded(judged.z()),
                LookLine.rounded(judged.bound()),
                Fields.word(judged.sign()));
    }

    private static Sequential.Pair pair(List<Group> groups, int place) {
        return new Sequential.Pair(share(groups.getFirst()), share(groups.get(place)));
    }

    private static Share share(Group group) {
        return new Share(group.successes(), group.counted());
    }
}
