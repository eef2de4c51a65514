package dev.writ.orchestration;

import dev.writ.audit.Event;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Canonical;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.library.KnownTemplates;
import dev.writ.project.FindSettings;
import dev.writ.project.Project;
import dev.writ.project.ProjectName;
import dev.writ.template.RenderedText;
import dev.writ.template.Renderer;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Starts a session: finds the version of each part's template that holds, and tells each part for
/// which all required inputs are there. The same again is the same session.
@Singleton
public class StartSession implements UseCase<StartSession.Input, OpenSession> {

    public record Input(SessionStart start, Actor actor) {}

    /// @param title 1 to 100 characters
    /// @param feature of the project, whose own templates are the nearest
    /// @param templates names by part; a part that is not named has the one that ships for it
    /// @param inputs texts, numbers, flags, lists and maps of these by the name of an input; every
    ///     one must be an input of a part. `session_id` and `project` are known
    public record SessionStart(
            ProjectName project,
            String title,
            Optional<String> feature,
            Optional<Map<Part, String>> templates,
            Optional<Map<String, Object>> inputs) {

        private String template(Part part) {
            return templates.map(named -> named.get(part)).orElseGet(part::shipped);
        }
    }

    private static final int MAX_TITLE = 100;

    private final Table table;
    private final FindSettings findSettings;
    private final KnownTemplates knownTemplates;
    private final Renderer renderer;
    private final FindSession findSession;
    private final Clock clock;

    public StartSession(
            Table table,
            FindSettings findSettings,
            KnownTemplates knownTemplates,
            Renderer renderer,
            FindSession findSession,
            Clock clock) {
        this.table = table;
        this.findSettings = findSettings;
        this.knownTemplates = knownTemplates;
        this.renderer = renderer;
        this.findSession = findSession;
        this.clock = clock;
    }

    /// @throws Failed when a template is not there or of another type, or an input is unknown
    @Override
    public OpenSession run(Input input) {
        SessionStart start = input.start();
        String title = title(start.title());
        var told = new Told(start.inputs().orElse(Map.of()));
        Map<Part, TemplateVersion> templates = templates(start);
        told.check(List.copyOf(templates.values()));
        SessionId id = id(start, title, templates);
        var there = Session.TYPE.find(table, Session.key(id));
        if (there.isPresent()) {
            return findSession.open(there.get().value());
        }
        Instant now = clock.instant();
        var texts = new ArrayList<Item>();
        var renderings = new ArrayList<Rendering>();
        templates.forEach(
                (part, template) -> {
                    if (told.missing(template).isEmpty()) {
                        var text =
                                RenderedText.of(
                                        renderer.render(
                                                template, told.of(template, id, start.project())));
                        texts.add(RenderedText.TYPE.item(text));
                        renderings.add(
                                new Rendering(
                                        part,
                                        Optional.of(template.ref()),
                                        text.sha256(),
                                        now,
                                        input.actor()));
                    }
                });
        var session =
                new Session(
                        id,
                        start.project(),
                        title,
                        refs(templates),
                        renderings,
                        input.actor(),
                        now);
        table.putAll(texts);
        // refused when somebody started the same at that moment: then theirs is answered
        table.write(
                List.of(
                        Session.TYPE.create(session),
                        Project.TYPE.put(new Project(start.project())),
                        Event.TYPE.create(started(session))));
        return findSession.run(id);
    }

    private Map<Part, TemplateVersion> templates(SessionStart start) {
        Fields settings = findSettings.run(start.project()).value().fields();
        var templates = new EnumMap<Part, TemplateVersion>(Part.class);
        for (Part part : Part.values()) {
            String name = start.template(part);
            TemplateVersion template =
                    knownTemplates
                            .named(
                                    name,
                                    start.project(),
                                    start.feature().stream().toList(),
                                    settings,
                                    Optional.empty())
                            .orElseThrow(() -> absent(part, name));
            check(part, template);
            templates.put(part, template);
        }
        return templates;
    }

    private static Failed absent(Part part, String name) {
        return Failed.notFound(
                "No template " + Untrusted.line(name, MAX_TITLE) + " holds for " + part.word(),
                "Add it, give it the alias that the project uses, or name another");
    }

    private static void check(Part part, TemplateVersion template) {
        if (template.type() != part.type()) {
            throw Failed.invalid(
                    "Template " + template.ref() + " is of type " + Fields.word(template.type()),
                    "Name one of type " + Fields.word(part.type()));
        }
    }

    private static String title(String given) {
        String title = Untrusted.line(given, MAX_TITLE);
        if (title.isEmpty() || given.strip().length() > MAX_TITLE) {
            throw Failed.invalid(
                    "The title has " + given.strip().length() + " characters",
                    "Give it 1 to " + MAX_TITLE);
        }
        return title;
    }

    private static SessionId id(
            SessionStart start, String title, Map<Part, TemplateVersion> templates) {
        var parts = new ArrayList<>(List.of(start.project().value(), title));
        templates.forEach((part, template) -> parts.add(template.ref() + " " + template.hash()));
        parts.add(Canonical.of(new TreeMap<>(start.inputs().orElse(Map.of()))));
        return SessionId.of(parts);
    }

    private static Map<Part, TemplateRef> refs(Map<Part, TemplateVersion> templates) {
        var refs = new EnumMap<Part, TemplateRef>(Part.class);
        templates.forEach((part, template) -> refs.put(part, template.ref()));
        return refs;
    }

    private static Event started(Session session) {
        var facts = Fields.builder().put("title", session.title());
        session.templates().forEach((part, ref) -> facts.put(part.word(), ref.toString()));
        return new Event(
                Event.Kind.SESSION_STARTED,
                session.startedAt(),
                session.by(),
                session.project().value(),
                session.id().value(),
                facts.build());
    }
}
