package dev.writ.workshop;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import dev.writ.model.Listener;
import dev.writ.model.Message;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says something to the assistant; the answer is heard piece by piece and then kept.
///
/// When the model fails, what was said stays, and can be said again or gone on from.
@Singleton
public class Chat {

    private final Table table;
    private final Drafts drafts;
    private final Assistant assistant;
    private final Clock clock;

    public Chat(Table table, Drafts drafts, Assistant assistant, Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.assistant = assistant;
        this.clock = clock;
    }

    /// @param text 1 to 10,000 characters
    public record Input(WorkshopId id, String text, Actor actor) {}

    /// What was said, and waits for its answer.
    @FunctionalInterface
    public interface Turn {

        /// Answers, once.
        ///
        /// @return the assistant's message
        /// @throws Failed when the model fails
        ChatMessage answer(Listener listener);
    }

    /// Says something and hears the answer.
    public ChatMessage run(Input input, Listener listener) {
        return say(input).answer(listener);
    }

    /// Keeps what is said.
    ///
    /// @throws Failed when the draft is not there, the text too long, or somebody says too much in
    ///     a minute
    public Turn say(Input input) {
        String text = Bounds.text("text", input.text(), 1, Bounds.MAX_MESSAGE);
        Drafts.needOpen(drafts.open(input.id(), input.actor(), Share.Right.EDIT).draft());
        Allowance.take(table, input.actor(), Allowance.Kind.CHAT, clock.instant());
        add(input, Message.Role.USER, input.actor().name(), text, true);
        return listener -> answer(input, listener);
    }

    private ChatMessage answer(Input input, Listener listener) {
        var draft = drafts.open(input.id(), input.actor(), Share.Right.EDIT).draft();
        List<Message> said = all(input.id()).stream().map(ChatMessage::said).toList();
        Assistant.Answer answer = assistant.answer(draft, said, listener);
        return add(input, Message.Role.ASSISTANT, answer.by(), answer.text(), answer.whole());
    }

    private ChatMessage add(Input input, Message.Role role, String by, String text, boolean whole) {
        var added = new ArrayList<ChatMessage>();
        drafts.change(
                input.id(),
                input.actor(),
                Share.Right.EDIT,
                draft -> {
                    int number = draft.progress().messages() + 1;
                    if (number > ChatMessage.MAX) {
                        throw tooMany();
                    }
                    var message =
                            new ChatMessage(
                                    draft.id(), number, role, by, text, whole, clock.instant());
                    added.add(message);
                    Action create = ChatMessage.TYPE.create(message);
                    return Optional.of(
                            Change.to(draft.with(draft.progress().oneMessage()), create));
                });
        return added.getLast();
    }

    private static Failed tooMany() {
        return new Failed(
                new Failure.LimitReached(
                        Failure.Code.INVALID_PARAM,
                        "The conversation has " + ChatMessage.MAX + " messages",
                        "Begin a workshop with the text of this draft"));
    }

    private List<ChatMessage> all(WorkshopId id) {
        return new Merged(table, List.of(ChatMessage.of(id)))
                .take(ChatMessage.MAX).stream().map(ChatMessage.TYPE::value).toList();
    }
}
