package dev.writ.library;

import dev.writ.audit.Event;
import dev.writ.kernel.Action;
import dev.writ.kernel.Fields;
import dev.writ.template.TemplateRef;
import java.util.Optional;

/// What the trail is told of templates.
final class Happened {

    private static final String SHA = "sha256";

    private Happened() {}

    static Action made(Version version, Optional<TemplateRef> origin) {
        var kind = version.number() == 1 ? Event.Kind.TEMPLATE_ADDED : Event.Kind.TEMPLATE_CHANGED;
        return event(
                kind,
                version.id(),
                version.ref().toString(),
                version.made(),
                Fields.builder()
                        .put(SHA, version.sha256())
                        .put("forkedFrom", origin.map(TemplateRef::toString))
                        .build());
    }

    static Action moved(Move move, String sha256) {
        var facts =
                Fields.builder()
                        .put("alias", move.alias())
                        .put("to", move.to())
                        .put(SHA, sha256)
                        .put("alone", move.alone());
        move.from().ifPresent(from -> facts.put("from", from));
        return event(
                Event.Kind.TEMPLATE_MOVED,
                move.id(),
                move.id() + ":" + move.alias().word(),
                move.made(),
                facts.build());
    }

    static Action rated(Rating rating) {
        return event(
                Event.Kind.TEMPLATE_RATED,
                rating.id(),
                rating.id().at(rating.version()).toString(),
                rating.made(),
                Fields.builder().put("stars", rating.stars()).build());
    }

    static Action retired(Head head, Stamp stamp) {
        return event(
                Event.Kind.TEMPLATE_RETIRED,
                head.id(),
                head.id().toString(),
                stamp,
                Fields.builder().put("latest", head.latest()).build());
    }

    static Action imported(Head head, Stamp stamp) {
        return event(
                Event.Kind.TEMPLATE_IMPORTED,
                head.id(),
                head.id().toString(),
                stamp,
                Fields.builder().put("latest", head.latest()).put(SHA, head.sha256()).build());
    }

    private static Action event(
            Event.Kind kind, TemplateId id, String subject, Stamp stamp, Fields facts) {
        return Event.TYPE.create(
                new Event(kind, stamp.at(), stamp.by(), id.home().trail(), subject, facts));
    }
}
