package dev.writ.audit;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a sealed trail, link by link with its event.
@Singleton
public class ReadChain {

    private final Table table;

    public ReadChain(Table table) {
        this.table = table;
    }

    /// @param length links to read; later ones are left out
    /// @param each takes link and event in the order of the chain
    /// @throws Failed when an event is no longer there
    public void run(String trail, long length, BiConsumer<Link, Event> each) {
        var seals = new Merged(table, List.of(Seal.of(trail)));
        while (seals.hasNext()) {
            Seal seal = Seal.TYPE.value(seals.next());
            if (seal.first() > length) {
                return;
            }
            read(seal, length, each);
        }
    }

    private void read(Seal seal, long length, BiConsumer<Link, Event> each) {
        List<Key> keys =
                seal.links().stream().map(link -> Event.at(seal.trail(), link.place())).toList();
        Map<Key, Item> events = table.getAll(keys);
        String previous = seal.previous();
        for (int i = 0; i < keys.size() && seal.first() + i <= length; i++) {
            Seal.Sealed sealed = seal.links().get(i);
            String hash = Link.hash(previous, sealed.event());
            var link = new Link(seal.first() + i, previous, sealed.event(), hash);
            each.accept(link, event(events.get(keys.get(i)), sealed));
            previous = hash;
        }
    }

    private static Event event(@Nullable Item item, Seal.Sealed sealed) {
        if (item == null) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "The sealed event " + sealed.place() + " is missing",
                            "See writ evidence seal for all that differs"));
        }
        return Event.TYPE.value(item);
    }
}
