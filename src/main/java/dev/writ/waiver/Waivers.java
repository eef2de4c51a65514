package dev.writ.waiver;

import dev.writ.finding.Acceptance;
import dev.writ.finding.Accepted;
import dev.writ.finding.Group;
import dev.writ.finding.Occurrence;
import dev.writ.finding.WaivedPlace;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What is waived now.
@Singleton
public class Waivers implements Accepted {

    private final Table table;
    private final Clock clock;

    public Waivers(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Those of a project that hold today. Reads only them, and one that expired last.
    public Active active(ProjectName project) {
        LocalDate today = Waiver.today(clock);
        var active = new ArrayList<Waiver>();
        Query query = Waiver.ownedIn(project);
        Optional<String> next = Optional.empty();
        do {
            Page page = table.query(query.after(next));
            List<Waiver> holding =
                    page.items().stream()
                            .map(Waiver.TYPE::value)
                            .takeWhile(each -> each.on(today) == Waiver.State.ACTIVE)
                            .toList();
            active.addAll(holding);
            next = holding.size() < page.items().size() ? Optional.empty() : page.next();
        } while (next.isPresent());
        return new Active(active);
    }

    @Override
    public Now now(ProjectName project) {
        Active active = active(project);
        return new Now() {
            @Override
            public Optional<Acceptance> of(Group.Member member) {
                return active.ofFinding(
                                member.finding(),
                                member.occurrences().stream().map(Occurrence::rule).toList(),
                                member.first().place().path())
                        .map(Waivers::acceptance);
            }

            @Override
            public List<WaivedPlace> rules(Collection<String> paths) {
                return active.violationsIn(paths).stream().map(Waivers::rule).toList();
            }
        };
    }

    private static WaivedPlace rule(Waiver waiver) {
        var criteria = waiver.criteria();
        return new WaivedPlace(
                WaivedPlace.Kind.RULE,
                criteria.rule().orElse(""),
                criteria.path().orElse(""),
                acceptance(waiver));
    }

    private static Acceptance acceptance(Waiver waiver) {
        return new Acceptance(
                waiver.id().value(),
                waiver.owner().orElse(""),
                waiver.reason(),
                waiver.expires().orElse(LocalDate.MAX));
    }
}
