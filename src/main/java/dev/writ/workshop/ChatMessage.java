package dev.writ.workshop;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.model.Message;
import java.time.Instant;
import java.util.Optional;

/// One turn of the conversation about a draft. Data, whoever wrote it.
///
/// @param number from 1, in the order of the conversation
/// @param by a person's name, a model's name, or `guide`
/// @param whole false when the answer was cut off
public record ChatMessage(
        WorkshopId draft,
        int number,
        Message.Role role,
        String by,
        String text,
        boolean whole,
        Instant at) {

    /// Of one draft.
    static final int MAX = 400;

    public static final ItemType<ChatMessage> TYPE =
            ItemType.of(
                    "workshop-message",
                    message -> key(message.draft(), message.number()),
                    ChatMessage::write,
                    ChatMessage::read);

    private static final String SORT = "MESSAGE#";

    private static Key key(WorkshopId draft, int number) {
        return new Key(WorkshopDraft.partition(draft), SORT + "%06d".formatted(number));
    }

    /// All of a draft, the oldest first.
    static Query of(WorkshopId draft) {
        return Query.of(WorkshopDraft.partition(draft), SORT);
    }

    Message said() {
        return new Message(role, text);
    }

    private Fields write() {
        return Fields.builder()
                .put("draft", draft.value())
                .put("number", number)
                .put("role", role)
                .put("by", by)
                .put("text", text)
                .put("whole", whole)
                .put("at", at.toString())
                .build();
    }

    private static ChatMessage read(Fields fields) {
        return new ChatMessage(
                new WorkshopId(fields.text("draft")),
                (int) fields.number("number"),
                fields.choice("role", Message.Role.class),
                fields.text("by"),
                fields.text("text"),
                fields.flag("whole", true),
                Instant.parse(fields.text("at")));
    }

    /// @return the text of an assistant's message that a draft can be taken of
    Optional<String> extracted() {
        return role == Message.Role.ASSISTANT ? ExtractDraft.of(text) : Optional.empty();
    }
}
