package dev.writ.waiver;

import dev.writ.audit.Event;
import dev.writ.finding.Clip;
import dev.writ.finding.Proposals;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Writes down what reports call accepted as waivers that nobody owns yet. What was proposed once
/// is not proposed again, whatever became of it.
@Singleton
public class ProposeWaivers implements Proposals {

    /// Each takes a transaction's room twice: the waiver and its event.
    private static final int BATCH = Table.MAX_ACTIONS / 2;

    private static final int MAX_RACES = 5;
    private static final int ID_LENGTH = 20;

    private final Table table;
    private final Clock clock;

    public ProposeWaivers(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void propose(ProjectName project, List<Proposal> proposed, Actor actor) {
        var mark = new Mark(actor, clock.instant());
        var byId = new LinkedHashMap<WaiverId, Waiver>();
        proposed.stream()
                .map(each -> waiver(project, each, mark))
                .forEach(waiver -> byId.putIfAbsent(waiver.id(), waiver));
        var waivers = List.copyOf(byId.values());
        for (int from = 0; from < waivers.size(); from += BATCH) {
            write(waivers.subList(from, Math.min(from + BATCH, waivers.size())));
        }
    }

    private void write(List<Waiver> batch) {
        for (int race = 0; race < MAX_RACES; race++) {
            var actions = new ArrayList<Action>();
            for (Waiver each : absent(batch)) {
                actions.add(Waiver.TYPE.create(each));
                actions.add(Happened.event(Event.Kind.WAIVER_PROPOSED, each, each.made()));
            }
            if (actions.isEmpty() || table.write(actions).done()) {
                return;
            }
        }
        throw new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Others import the same report at the same time",
                        "Import it again"));
    }

    private static Waiver waiver(ProjectName project, Proposal proposal, Mark mark) {
        String reason = Clip.to(Words.MAX_REASON, Line.of(proposal.reason()));
        var parts = List.of(project.value(), "PROPOSED", proposal.finding().value(), reason);
        return new Waiver(
                new WaiverId("w-" + Hash.id(ID_LENGTH, parts)),
                project,
                new Criteria(Optional.of(proposal.finding()), Optional.empty(), Optional.empty()),
                Waiver.Waives.FINDINGS,
                Optional.empty(),
                reason,
                Optional.empty(),
                mark,
                Optional.empty(),
                Optional.empty());
    }

    private List<Waiver> absent(List<Waiver> wanted) {
        var keys = wanted.stream().map(each -> Waiver.key(each.id())).toList();
        var there = table.getAll(keys).keySet();
        return wanted.stream().filter(each -> !there.contains(Waiver.key(each.id()))).toList();
    }
}
