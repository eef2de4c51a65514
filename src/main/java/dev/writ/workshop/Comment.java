package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.time.Instant;
import java.util.Optional;

/// What somebody says about a draft.
///
/// @param number from 1
/// @param revision of the content it is about
/// @param lines of that content
/// @param resolvedBy who said that it is dealt with
public record Comment(
        WorkshopId draft,
        int number,
        Actor by,
        String text,
        int revision,
        Optional<Lines> lines,
        Instant at,
        Optional<Actor> resolvedBy) {

    /// @param from the first line, from 1
    /// @param to the last one
    public record Lines(int from, int to) {}

    /// Of one draft.
    static final int MAX = 500;

    public static final ItemType<Comment> TYPE =
            ItemType.of(
                    "workshop-comment",
                    comment -> key(comment.draft(), comment.number()),
                    Comment::write,
                    Comment::read);

    private static final String SORT = "COMMENT#";

    static Key key(WorkshopId draft, int number) {
        return new Key(WorkshopDraft.partition(draft), SORT + "%06d".formatted(number));
    }

    /// All of a draft, the oldest first.
    static Query of(WorkshopId draft) {
        return Query.of(WorkshopDraft.partition(draft), SORT);
    }

    Comment resolved(Optional<Actor> by) {
        return new Comment(draft, number, this.by, text, revision, lines, at, by);
    }

    private Fields write() {
        var fields =
                Fields.builder()
                        .put("draft", draft.value())
                        .put("number", number)
                        .put("by", by.name())
                        .put("text", text)
                        .put("revision", revision)
                        .put("at", at.toString())
                        .put("resolvedBy", resolvedBy.map(Actor::name));
        lines.ifPresent(each -> fields.put("from", each.from()).put("to", each.to()));
        return fields.build();
    }

    private static Comment read(Fields fields) {
        return new Comment(
                new WorkshopId(fields.text("draft")),
                (int) fields.number("number"),
                new Actor(fields.text("by")),
                fields.text("text"),
                (int) fields.number("revision"),
                fields.has("from")
                        ? Optional.of(
                                new Lines((int) fields.number("from"), (int) fields.number("to")))
                        : Optional.empty(),
                Instant.parse(fields.text("at")),
                fields.optionalText("resolvedBy").map(Actor::new));
    }
}
