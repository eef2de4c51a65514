package dev.writ.library;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.util.OptionalInt;

/// That an alias of a template was moved. Never changed, never removed.
///
/// @param number from 1, over all aliases of the template
/// @param from empty the first time
/// @param reason one line
/// @param alone nobody but the author was there to approve it
public record Move(
        TemplateId id,
        int number,
        Alias alias,
        OptionalInt from,
        int to,
        String reason,
        boolean alone,
        Stamp made) {

    public static final ItemType<Move> TYPE =
            ItemType.of("move", Move::key, Move::write, Move::read);

    private static final String SORT = "MOVE#";

    /// All moves of a template, the newest first.
    static Query of(TemplateId id) {
        return Query.of(Head.partition(id), SORT).newestFirst();
    }

    static String sort(int number) {
        return SORT + "%06d".formatted(number);
    }

    private Key key() {
        return new Key(Head.partition(id), sort(number));
    }

    private Fields write() {
        var fields =
                Fields.builder()
                        .put("id", id.toString())
                        .put("number", number)
                        .put("alias", alias)
                        .put("to", to)
                        .put("reason", reason)
                        .put("alone", alone)
                        .put("made", made.write());
        from.ifPresent(version -> fields.put("from", version));
        return fields.build();
    }

    private static Move read(Fields fields) {
        var from = fields.optionalNumber("from");
        return new Move(
                TemplateId.parse(fields.text("id")),
                (int) fields.number("number"),
                fields.choice("alias", Alias.class),
                from.isPresent() ? OptionalInt.of((int) from.getAsLong()) : OptionalInt.empty(),
                (int) fields.number("to"),
                fields.text("reason", ""),
                fields.flag("alone", false),
                Stamp.read(fields.child("made")));
    }
}
