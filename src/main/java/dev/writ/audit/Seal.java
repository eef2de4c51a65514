package dev.writ.audit;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A stretch of a trail's hash chain. Never changed: the next one continues it.
///
/// @param number from 1
/// @param first `seq` of its first link
/// @param previous hash of the link before it
/// @param head hash of its last link
/// @param through the latest time of an event in this seal and those before it, as in keys
/// @param links at least one, at most {@link #MAX_LINKS}
public record Seal(
        String trail,
        long number,
        long first,
        String previous,
        String head,
        String through,
        List<Sealed> links) {

    /// About 70 KB, far below what an item may have.
    public static final int MAX_LINKS = 400;

    /// An event as it was sealed.
    ///
    /// @param place where it stands in the trail
    /// @param event hash of its content
    public record Sealed(String place, String event) {

        /// The time as keys have it: texts of one length, in the order of time.
        String time() {
            return place.substring(0, place.indexOf('#'));
        }
    }

    public static final ItemType<Seal> TYPE =
            ItemType.of("seal", Seal::key, Seal::write, Seal::read);

    public Seal {
        links = List.copyOf(links);
    }

    /// The seal that continues a chain.
    ///
    /// @param before the newest there is; empty at the beginning
    static Seal over(String trail, Optional<Seal> before, List<Sealed> links) {
        String previous = before.map(Seal::head).orElse(Link.NONE);
        String through = before.map(Seal::through).orElse("");
        String head = previous;
        for (Sealed each : links) {
            head = Link.hash(head, each.event());
            through = each.time().compareTo(through) > 0 ? each.time() : through;
        }
        return new Seal(
                trail,
                before.map(Seal::number).orElse(0L) + 1,
                before.map(Seal::end).orElse(0L) + 1,
                previous,
                head,
                through,
                links);
    }

    /// `seq` of its last link.
    public long end() {
        return first + links.size() - 1;
    }

    /// It is what follows from the seal before it and its own links.
    boolean follows(Optional<Seal> before) {
        return equals(over(trail, before, links));
    }

    /// All seals of a trail, in order.
    static Query of(String trail) {
        return Query.of(partition(trail), "SEAL#");
    }

    static Optional<Seal> newest(Table table, String trail) {
        return table.query(of(trail).newestFirst().limit(1)).items().stream()
                .findFirst()
                .map(TYPE::value);
    }

    private static String partition(String trail) {
        return "TRAIL#" + trail + "#SEALS";
    }

    private Key key() {
        return new Key(partition(trail), "SEAL#%012d".formatted(number));
    }

    private Fields write() {
        return Fields.builder()
                .put("trail", trail)
                .put("number", number)
                .put("first", first)
                .put("previous", previous)
                .put("head", head)
                .put("through", through)
                .put("places", links.stream().map(Sealed::place).toList())
                .put("events", links.stream().map(Sealed::event).toList())
                .build();
    }

    private static Seal read(Fields fields) {
        List<String> places = fields.texts("places");
        List<String> events = fields.texts("events");
        return new Seal(
                fields.text("trail"),
                fields.number("number"),
                fields.number("first"),
                fields.text("previous"),
                fields.text("head"),
                fields.text("through"),
                IntStream.range(0, Math.min(places.size(), events.size()))
                        .mapToObj(i -> new Sealed(places.get(i), events.get(i)))
                        .toList());
    }
}
