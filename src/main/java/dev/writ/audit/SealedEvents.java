package dev.writ.audit;

import dev.writ.kernel.Item;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the seals of a trail against its events. Keeps a place and a hash for each sealed event in
/// memory, about 300 bytes.
final class SealedEvents {

    private final Table table;
    private final String trail;
    private final Differences differences;
    private Optional<Seal> newest = Optional.empty();

    SealedEvents(Table table, String trail, Differences differences) {
        this.table = table;
        this.trail = trail;
        this.differences = differences;
    }

    /// The events that no seal has, in the order of time. What has changed or is missing goes to
    /// the differences.
    List<Seal.Sealed> unsealed() {
        // the seals first: an event that comes while they are read is one too many, not one too few
        Map<String, String> sealed = sealed();
        var unsealed = new ArrayList<Seal.Sealed>();
        Merged events = Event.of(trail, false).all(table);
        while (events.hasNext()) {
            Seal.Sealed event = sealed(events.next());
            String hash = sealed.remove(event.place());
            if (hash == null) {
                unsealed.add(event);
            } else if (!hash.equals(event.event())) {
                differences.add(Difference.Kind.CHANGED, event.place());
            }
        }
        sealed.keySet().forEach(place -> differences.add(Difference.Kind.MISSING, place));
        return unsealed;
    }

    /// The last seal that {@link #unsealed} knows of; what it gives belongs behind that one.
    Optional<Seal> newest() {
        return newest;
    }

    private static Seal.Sealed sealed(Item item) {
        return new Seal.Sealed(item.key().sort(), Event.TYPE.value(item).hash());
    }

    private Map<String, String> sealed() {
        var hashes = new LinkedHashMap<String, String>();
        var seals = new Merged(table, List.of(Seal.of(trail)));
        while (seals.hasNext()) {
            Seal seal = Seal.TYPE.value(seals.next());
            if (!seal.follows(newest)) {
                differences.add(Difference.Kind.BROKEN_SEAL, String.valueOf(seal.number()));
            }
            seal.links().forEach(each -> hashes.put(each.place(), each.event()));
            newest = Optional.of(seal);
        }
        return hashes;
    }
}
