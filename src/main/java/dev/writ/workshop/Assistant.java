package dev.writ.workshop;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Resources;
import dev.writ.model.Completion;
import dev.writ.model.Conversation;
import dev.writ.model.Listener;
import dev.writ.model.Message;
import dev.writ.model.Model;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Who answers in a workshop: the model, or the guide where there is none.
///
/// The workshop's own instructions stand first. Everything else is what people and models wrote and
/// goes to the model in roles of its own, the newest of it as far as it fits.
@Singleton
public class Assistant {

    private static final String INSTRUCTIONS = "templates/workshop/instructions.md";

    private static final int MAX_MESSAGES = 24;
    private static final int MAX_CHARS = 60_000;

    private final Model model;
    private final Guide guide;
    private final Resources resources;

    public Assistant(Model model, Guide guide, Resources resources) {
        this.model = model;
        this.guide = guide;
        this.resources = resources;
    }

    /// What was answered.
    ///
    /// @param by the model's name, or the guide's
    record Answer(String by, String text, boolean whole) {}

    /// A model that fails does not keep anybody from beginning.
    Answer open(WorkshopDraft draft, List<Message> said) {
        boolean asked = model.name().isPresent() && !said.isEmpty();
        try {
            return asked ? asked(draft, said, Listener.SILENT) : guided(said, false);
        } catch (Failed away) {
            return guided(said, true);
        }
    }

    private Answer guided(List<Message> said, boolean away) {
        return new Answer(Guide.NAME, guide.opening(byPeople(said), away), true);
    }

    /// @throws Failed when there is a model and it fails
    Answer answer(WorkshopDraft draft, List<Message> said, Listener listener) {
        if (model.name().isPresent()) {
            return asked(draft, said, listener);
        }
        String text = guide.answer(byPeople(said));
        listener.hear(text);
        return new Answer(Guide.NAME, text, true);
    }

    private static List<String> byPeople(List<Message> said) {
        return said.stream()
                .filter(each -> each.role() == Message.Role.USER)
                .map(Message::text)
                .toList();
    }

    private Answer asked(WorkshopDraft draft, List<Message> said, Listener listener) {
        var messages = new ArrayList<Message>();
        messages.add(Message.system(resources.text(INSTRUCTIONS)));
        String content = draft.sheet().content();
        if (!content.isBlank()) {
            messages.add(Message.user("<<<DRAFT\n" + content + "\nDRAFT>>>"));
        }
        messages.addAll(newest(said));
        Completion answer = model.complete(Conversation.of(messages), listener);
        return new Answer(answer.usage().model(), answer.text(), answer.whole());
    }

    private static List<Message> newest(List<Message> said) {
        var kept = new ArrayDeque<Message>();
        int chars = 0;
        for (Message each : said.reversed()) {
            chars += each.text().length();
            if (!kept.isEmpty() && (chars > MAX_CHARS || kept.size() == MAX_MESSAGES)) {
                break;
            }
            kept.addFirst(each);
        }
        return List.copyOf(kept);
    }
}
