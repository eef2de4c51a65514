package dev.writ.library;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import java.util.List;

/// What one actor thinks of a template; the last word counts.
///
/// @param stars 1 to 5
/// @param version the latest one at that time
public record Rating(TemplateId id, int stars, int version, Stamp made) {

    public static final ItemType<Rating> TYPE =
            ItemType.of(
                    "rating",
                    each -> key(each.id(), each.made().by().name()),
                    Rating::write,
                    Rating::read);

    static final String SORT = "RATING#";

    private static final int ID_LENGTH = 20;

    /// Names of actors come from outside and may be longer than a key.
    public static Key key(TemplateId id, String actor) {
        return new Key(Head.partition(id), SORT + Hash.id(ID_LENGTH, List.of(actor)));
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.toString())
                .put("stars", stars)
                .put("version", version)
                .put("made", made.write())
                .build();
    }

    private static Rating read(Fields fields) {
        return new Rating(
                TemplateId.parse(fields.text("id")),
                (int) fields.number("stars"),
                (int) fields.number("version"),
                Stamp.read(fields.child("made")));
    }
}
