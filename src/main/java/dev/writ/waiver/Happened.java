package dev.writ.waiver;

import dev.writ.audit.Event;
import dev.writ.finding.FindingId;
import dev.writ.kernel.Action;
import dev.writ.kernel.Fields;
import java.time.LocalDate;

/// What the trail of a project is told of its waivers.
final class Happened {

    private Happened() {}

    /// @param mark who did it, and when
    static Action event(Event.Kind kind, Waiver waiver, Mark mark) {
        var criteria = waiver.criteria();
        return Event.TYPE.create(
                new Event(
                        kind,
                        mark.at(),
                        mark.by(),
                        waiver.project().value(),
                        waiver.id().value(),
                        Fields.builder()
                                .put("finding", criteria.finding().map(FindingId::value))
                                .put("rule", criteria.rule())
                                .put("path", criteria.path())
                                .put("owner", waiver.owner())
                                .put("expires", waiver.expires().map(LocalDate::toString))
                                .build()));
    }
}
