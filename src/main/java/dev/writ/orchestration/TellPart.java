package dev.writ.orchestration;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.library.KnownTemplates;
import dev.writ.template.RenderedText;
import dev.writ.template.Renderer;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateVersion;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Renders the template of one part of a session anew, with these inputs, in the version that the
/// session names. What it was told before stays. The same again changes nothing.
@Singleton
public class TellPart implements UseCase<TellPart.Input, OpenSession> {

    private static final int MAX_RACES = 10;

    public record Input(SessionId session, PartTelling telling, Actor actor) {}

    /// @param inputs texts by the name of an input of the part's template
    public record PartTelling(Part part, Map<String, String> inputs) {

        public PartTelling {
            inputs = Map.copyOf(inputs);
        }
    }

    private final Table table;
    private final KnownTemplates knownTemplates;
    private final Renderer renderer;
    private final FindSession findSession;
    private final Clock clock;

    public TellPart(
            Table table,
            KnownTemplates knownTemplates,
            Renderer renderer,
            FindSession findSession,
            Clock clock) {
        this.table = table;
        this.knownTemplates = knownTemplates;
        this.renderer = renderer;
        this.findSession = findSession;
        this.clock = clock;
    }

    /// @throws Failed when there is no such session, its part has no template, or inputs are
    ///     missing or unknown
    @Override
    public OpenSession run(Input input) {
        Part part = input.telling().part();
        var told = new Told(input.telling().inputs());
        for (int race = 0; race < MAX_RACES; race++) {
            Stored<Session> stored = Session.TYPE.need(table, Session.key(input.session()));
            TemplateVersion template = template(stored.value(), part);
            told.check(List.of(template));
            var text = RenderedText.of(renderer.render(template, told.of(template)));
            var rendering =
                    new Rendering(
                            part,
                            Optional.of(template.ref()),
                            text.sha256(),
                            clock.instant(),
                            input.actor());
            if (stored.value().last(part).filter(rendering::saysAs).isPresent()) {
                return findSession.open(stored.value());
            }
            Session more = stored.value().with(rendering);
            if (table.write(
                            List.of(
                                    RenderedText.TYPE.put(text),
                                    Session.TYPE.replace(stored, more)))
                    .done()) {
                return findSession.open(more);
            }
        }
        throw new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Others write session " + input.session() + " at the same time",
                        "Repeat the call"));
    }

    private TemplateVersion template(Session session, Part part) {
        TemplateRef ref =
                Optional.ofNullable(session.templates().get(part))
                        .orElseThrow(
                                () ->
                                        new Failed(
                                                new Failure.Conflict(
                                                        Failure.Code.INVALID_STATE,
                                                        "The "
                                                                + part.word()
                                                                + " of session "
                                                                + session.id()
                                                                + " has no template",
                                                        "Start a session with templates")));
        return knownTemplates.version(ref);
    }
}
