package dev.writ.workshop;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.time.Instant;
import java.util.stream.Stream;

/// What a draft said once.
///
/// @param number from 1, in the order of time; what is saved by itself, again and again while one
///     person types, keeps one number
/// @param revision of the draft
public record DraftText(
        WorkshopId draft,
        int number,
        int revision,
        String content,
        Actor by,
        boolean automatic,
        Instant at) {

    /// Texts of a draft that are kept; older ones go.
    static final int KEPT = 50;

    public static final ItemType<DraftText> TYPE =
            ItemType.of(
                    "workshop-text",
                    text -> key(text.draft(), text.number()),
                    DraftText::write,
                    DraftText::read);

    private static final String SORT = "TEXT#";

    static Key key(WorkshopId draft, int number) {
        return new Key(WorkshopDraft.partition(draft), SORT + "%06d".formatted(number));
    }

    /// Those that are kept of a draft, the newest first.
    static Query of(WorkshopId draft) {
        return Query.of(WorkshopDraft.partition(draft), SORT).newestFirst();
    }

    /// The newest text of a draft, as it is now.
    static DraftText of(WorkshopDraft draft, Instant at) {
        Sheet sheet = draft.sheet();
        return new DraftText(
                draft.id(),
                draft.progress().texts(),
                sheet.revision(),
                sheet.content(),
                sheet.editor(),
                sheet.automatic(),
                at);
    }

    /// Keeps it, over what one person typed before it, and lets go the oldest.
    Stream<Action> keep() {
        Action put = TYPE.put(this);
        return number > KEPT
                ? Stream.of(put, new Action.Delete(key(draft, number - KEPT), new Condition.None()))
                : Stream.of(put);
    }

    private Fields write() {
        return Fields.builder()
                .put("draft", draft.value())
                .put("number", number)
                .put("revision", revision)
                .put("content", content)
                .put("by", by.name())
                .put("automatic", automatic)
                .put("at", at.toString())
                .build();
    }

    private static DraftText read(Fields fields) {
        return new DraftText(
                new WorkshopId(fields.text("draft")),
                (int) fields.number("number"),
                (int) fields.number("revision"),
                fields.text("content"),
                new Actor(fields.text("by")),
                fields.flag("automatic", false),
                Instant.parse(fields.text("at")));
    }
}
