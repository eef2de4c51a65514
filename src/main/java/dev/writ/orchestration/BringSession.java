package dev.writ.orchestration;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Item;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.Project;
import dev.writ.project.ProjectName;
import dev.writ.template.RenderedText;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps a session of before there were templates: its texts as they were, and no version
/// (ledger S2-27…30). The same again is the same session.
@Singleton
public class BringSession implements UseCase<BringSession.Input, OpenSession> {

    public record Input(OldSession session, Actor actor) {}

    /// @param title 1 to 100 characters
    /// @param texts what each part was told, up to 100,000 characters each
    /// @param startedAt when it was
    public record OldSession(
            ProjectName project, String title, Map<Part, String> texts, Instant startedAt) {

        private static final int MAX_TITLE = 100;
        private static final int MAX_TEXT = 100_000;

        /// @throws Failed when there is no text, or one is too long
        public OldSession {
            title = Untrusted.line(title, MAX_TITLE);
            texts = Map.copyOf(texts);
            if (title.isEmpty() || texts.isEmpty()) {
                throw Failed.invalid("A session has no title or no text", "Give both");
            }
            texts.forEach(
                    (part, text) -> {
                        if (text.isBlank() || text.length() > MAX_TEXT) {
                            throw Failed.invalid(
                                    "The text of "
                                            + part.word()
                                            + " has "
                                            + text.length()
                                            + " characters",
                                    "Give 1 to " + MAX_TEXT);
                        }
                    });
        }
    }

    private final Table table;
    private final FindSession findSession;

    public BringSession(Table table, FindSession findSession) {
        this.table = table;
        this.findSession = findSession;
    }

    @Override
    public OpenSession run(Input input) {
        OldSession old = input.session();
        var texts = new ArrayList<Item>();
        var renderings = new ArrayList<Rendering>();
        var parts = new ArrayList<>(List.of(old.project().value(), old.title()));
        parts.add(old.startedAt().toString());
        for (Part part : Part.values()) {
            Optional.ofNullable(old.texts().get(part))
                    .map(RenderedText::of)
                    .ifPresent(
                            text -> {
                                texts.add(RenderedText.TYPE.item(text));
                                parts.add(part.word() + " " + text.sha256());
                                renderings.add(
                                        new Rendering(
                                                part,
                                                Optional.empty(),
                                                text.sha256(),
                                                old.startedAt(),
                                                input.actor()));
                            });
        }
        var session =
                new Session(
                        SessionId.of(parts),
                        old.project(),
                        old.title(),
                        Map.of(),
                        renderings,
                        input.actor(),
                        old.startedAt());
        table.putAll(texts);
        table.write(
                List.of(
                        Session.TYPE.create(session),
                        Project.TYPE.put(new Project(old.project()))));
        return findSession.run(session.id());
    }
}
