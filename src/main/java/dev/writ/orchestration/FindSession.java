package dev.writ.orchestration;

import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.library.KnownTemplates;
import dev.writ.template.InputSpec;
import dev.writ.template.RenderedText;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a session with what its parts were told last: the session, and one batch get of texts.
@Singleton
public class FindSession implements UseCase<SessionId, OpenSession> {

    private final Table table;
    private final KnownTemplates knownTemplates;

    public FindSession(Table table, KnownTemplates knownTemplates) {
        this.table = table;
        this.knownTemplates = knownTemplates;
    }

    /// @throws dev.writ.kernel.Failed when there is none
    @Override
    public OpenSession run(SessionId id) {
        return open(Session.TYPE.need(table, Session.key(id)).value());
    }

    OpenSession open(Session session) {
        var last = new EnumMap<Part, Key>(Part.class);
        for (Part part : Part.values()) {
            session.last(part).ifPresent(told -> last.put(part, RenderedText.key(told.sha256())));
        }
        Map<Key, Item> found = table.getAll(last.values());
        var texts = new EnumMap<Part, String>(Part.class);
        last.forEach(
                (part, key) ->
                        Optional.ofNullable(found.get(key))
                                .map(RenderedText.TYPE::value)
                                .ifPresent(text -> texts.put(part, text.text())));
        return new OpenSession(session, texts, missing(session));
    }

    private Map<Part, List<String>> missing(Session session) {
        var missing = new EnumMap<Part, List<String>>(Part.class);
        session.templates()
                .forEach(
                        (part, ref) -> {
                            if (session.last(part).isEmpty()) {
                                missing.put(
                                        part,
                                        knownTemplates.version(ref).inputs().stream()
                                                .filter(InputSpec::required)
                                                .map(InputSpec::name)
                                                .toList());
                            }
                        });
        return missing;
    }
}
