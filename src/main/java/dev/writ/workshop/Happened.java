package dev.writ.workshop;

import dev.writ.audit.Event;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.FieldsBuilder;
import dev.writ.template.TemplateRef;
import java.time.Instant;

/// What the trail of the workshop is told (ledger S1-61…63).
final class Happened {

    /// No project and no scan can be called so.
    static final String TRAIL = "+workshop";

    private Happened() {}

    static Action event(Event.Kind kind, WorkshopDraft draft, Actor actor, Instant at) {
        return event(kind, draft, actor, at, Fields.builder());
    }

    /// @param facts more than status and names
    static Action event(
            Event.Kind kind, WorkshopDraft draft, Actor actor, Instant at, FieldsBuilder facts) {
        return Event.TYPE.create(
                new Event(
                        kind,
                        at,
                        actor,
                        TRAIL,
                        draft.id().value(),
                        facts.put("status", draft.status())
                                .put("parent", draft.parent())
                                .put("committed", draft.committed().map(TemplateRef::toString))
                                .build()));
    }
}
