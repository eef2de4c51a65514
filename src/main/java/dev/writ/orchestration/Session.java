package dev.writ.orchestration;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Agents that work together: which versions tell each part what to do, and what each was told
/// (ledger S2-08…12).
///
/// @param templates the versions that held when it was started; a part without one was brought
///     along from elsewhere, or has none
/// @param renderings the oldest first
public record Session(
        SessionId id,
        ProjectName project,
        String title,
        Map<Part, TemplateRef> templates,
        List<Rendering> renderings,
        Actor by,
        Instant startedAt) {

    /// A part that is told more than that is told too much.
    static final int MAX_RENDERINGS = 50;

    public static final ItemType<Session> TYPE =
            ItemType.of("session", session -> key(session.id()), Session::write, Session::read)
                    .indexedBy(Session::index);

    public Session {
        templates = templates.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(templates));
        renderings = List.copyOf(renderings);
    }

    public static Key key(SessionId id) {
        return new Key("SESSION#" + id, "SESSION");
    }

    /// Those of a project, the newest first.
    static Query in(ProjectName project) {
        return Query.ofIndex(partition(project), "").newestFirst();
    }

    /// What the part was told last.
    Optional<Rendering> last(Part part) {
        return renderings.reversed().stream().filter(each -> each.part() == part).findFirst();
    }

    /// @throws Failed when there is no more room
    Session with(Rendering rendering) {
        if (renderings.size() == MAX_RENDERINGS) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Session " + id + " has " + MAX_RENDERINGS + " renderings",
                            "Start another session"));
        }
        var more = new ArrayList<>(renderings);
        more.add(rendering);
        return new Session(id, project, title, templates, more, by, startedAt);
    }

    private static String partition(ProjectName project) {
        return "PROJECT#" + project + "#SESSIONS";
    }

    private Key index() {
        return new Key(partition(project), Key.time(startedAt) + "#" + id);
    }

    private Fields write() {
        var refs = Fields.builder();
        for (Part part : Part.values()) {
            refs.put(part.word(), Optional.ofNullable(templates.get(part)).map(String::valueOf));
        }
        return Fields.builder()
                .put("id", id.value())
                .put("project", project.value())
                .put("title", title)
                .put("templates", refs.build())
                .putAll("renderings", renderings.stream().map(Rendering::write).toList())
                .put("by", by.name())
                .put("startedAt", startedAt.toString())
                .build();
    }

    private static Session read(Fields fields) {
        var templates = new EnumMap<Part, TemplateRef>(Part.class);
        Fields refs = fields.child("templates");
        for (Part part : Part.values()) {
            refs.optionalText(part.word())
                    .ifPresent(ref -> templates.put(part, TemplateRef.parse(ref)));
        }
        return new Session(
                new SessionId(fields.text("id")),
                new ProjectName(fields.text("project")),
                fields.text("title"),
                templates,
                fields.children("renderings").stream().map(Rendering::read).toList(),
                new Actor(fields.text("by")),
                Instant.parse(fields.text("startedAt")));
    }
}
