package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.time.Instant;

/// That somebody may see a draft: what lists are made of, and what every reader needs.
public record Seat(Actor of, WorkshopId draft, Share.Right right, Instant createdAt) {

    public static final ItemType<Seat> TYPE =
            ItemType.of("seat", seat -> key(seat.of(), seat.draft()), Seat::write, Seat::read)
                    .indexedBy(seat -> new Key(list(seat.of()), seat.place()));

    static Key key(Actor of, WorkshopId draft) {
        return new Key("SEAT#" + of.name(), draft.value());
    }

    /// The drafts that somebody sees, the newest first.
    static Query newestOf(Actor of) {
        return Query.ofIndex(list(of), "").newestFirst();
    }

    private static String list(Actor of) {
        return "SEATS#" + of.name();
    }

    private String place() {
        return Key.time(createdAt) + "#" + draft;
    }

    private Fields write() {
        return Fields.builder()
                .put("of", of.name())
                .put("draft", draft.value())
                .put("right", right)
                .put("createdAt", createdAt.toString())
                .build();
    }

    private static Seat read(Fields fields) {
        return new Seat(
                new Actor(fields.text("of")),
                new WorkshopId(fields.text("draft")),
                fields.choice("right", Share.Right.class),
                Instant.parse(fields.text("createdAt")));
    }
}
