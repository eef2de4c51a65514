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
        return event(
                kind,
                at,
                actor,
                draft.id().value(),
                Fields.builder()
                        .put("status", draft.status())
                        .put("parent", draft.parent())
                        .put("committed", draft.committed().map(TemplateRef::toString)));
    }

    static Action tested(DraftTest test) {
        return event(
                Event.Kind.WORKSHOP_TESTED,
                test.timestamp(),
                test.by(),
                test.testId().value(),
                Fields.builder()
                        .put("draft", test.draft().value())
                        .put("items", test.itemCount())
                        .put("millis", test.executionTimeMs()));
    }

    private static Action event(
            Event.Kind kind, Instant at, Actor actor, String subject, FieldsBuilder facts) {
        return Event.TYPE.create(new Event(kind, at, actor, TRAIL, subject, facts.build()));
    }
}
