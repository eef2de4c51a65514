package dev.writ.audit;

import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Continues the hash chain of a trail over the events that are not in it yet, and holds all that
/// were sealed against the table.
///
/// Events are written by many at once, so a chain cannot be written with them. It is laid over them
/// afterwards: what is not sealed is sealed in the order of time. An event that comes late, with an
/// earlier time than one that is sealed already, is sealed by the next call, behind it. One that
/// comes later than {@link #LATE} cannot be an honest one and is named instead.
///
/// A seal is created only where none is, so of two calls at once one seals and the other finds
/// nothing left to do.
@Singleton
public class SealTrail implements UseCase<String, SealTrail.Output> {

    /// How much older than the newest sealed event one may be that is not sealed. A time is taken
    /// moments before its transaction, and no function runs for longer than 15 minutes.
    public static final Duration LATE = Duration.ofHours(1);

    /// @param head hash of the last link
    /// @param length number of links
    /// @param sealed links that this call has added
    /// @param differences between seals and table, none of a whole trail; at most
    ///     {@link Differences#MAX}
    public record Output(
            String trail, String head, long length, long sealed, List<Difference> differences) {

        public Output {
            differences = List.copyOf(differences);
        }
    }

    private final Table table;

    public SealTrail(Table table) {
        this.table = table;
    }

    /// @param trail a scan's id
    @Override
    public Output run(String trail) {
        var differences = new Differences();
        var events = new SealedEvents(table, trail, differences);
        var unsealed = events.unsealed();
        String oldest = events.newest().map(SealTrail::oldest).orElse("");
        var links = new ArrayList<Seal.Sealed>();
        for (Seal.Sealed each : unsealed) {
            if (each.time().compareTo(oldest) < 0) {
                differences.add(Difference.Kind.ADDED, each.place());
            } else {
                links.add(each);
            }
        }
        long sealed = differences.isEmpty() ? seal(trail, events.newest(), links) : 0;
        Optional<Seal> head = Seal.newest(table, trail);
        return new Output(
                trail,
                head.map(Seal::head).orElse(Link.NONE),
                head.map(Seal::end).orElse(0L),
                sealed,
                differences.found());
    }

    private static String oldest(Seal newest) {
        return Key.time(Instant.parse(newest.through()).minus(LATE));
    }

    /// A trail that was tampered with is not continued.
    ///
    /// @param before the newest seal that is known to hold none of the links
    private long seal(String trail, Optional<Seal> before, List<Seal.Sealed> links) {
        Optional<Seal> newest = before;
        for (int from = 0; from < links.size(); from += Seal.MAX_LINKS) {
            int to = Math.min(from + Seal.MAX_LINKS, links.size());
            Seal next = Seal.over(trail, newest, links.subList(from, to));
            if (!table.write(Seal.TYPE.create(next)).done()) {
                return from; // another call was faster, and seals the same
            }
            newest = Optional.of(next);
        }
        return links.size();
    }
}
