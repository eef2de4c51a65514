package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryLater;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How much somebody has done lately. It lies in the table, so that it holds over all processes.
///
/// Each action takes a share of a minute and the shares run off by themselves: a burst of as many
/// as a minute allows, then one after the other.
///
/// @param busyUntil when all shares have run off
record Allowance(Actor of, Kind kind, Instant busyUntil) {

    /// What is limited.
    enum Kind {
        TEST(10),
        CHAT(20);

        private final int perMinute;

        Kind(int perMinute) {
            this.perMinute = perMinute;
        }
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);

    static final ItemType<Allowance> TYPE =
            ItemType.of(
                            "workshop-allowance",
                            each -> key(each.of(), each.kind()),
                            Allowance::write,
                            Allowance::read)
                    .expiringAt(each -> Optional.of(each.busyUntil().plus(MINUTE)));

    private static final int TRIES = 20;

    /// Takes a share.
    ///
    /// @throws TryLater when a minute's shares are taken
    static void take(Table table, Actor actor, Kind kind, Instant now) {
        for (int tried = 0; tried < TRIES; tried++) {
            var old = TYPE.find(table, key(actor, kind));
            Instant busy = old.map(each -> each.value().busyUntil()).orElse(now);
            Instant from = busy.isBefore(now) ? now : busy;
            Instant until = from.plus(MINUTE.dividedBy(kind.perMinute));
            if (until.isAfter(now.plus(MINUTE))) {
                throw full(kind, Duration.between(now.plus(MINUTE), until));
            }
            var taken = new Allowance(actor, kind, until);
            var put =
                    old.map(each -> TYPE.replace(each, taken)).orElseGet(() -> TYPE.create(taken));
            if (table.write(put).done()) {
                return;
            }
        }
        throw full(kind, MINUTE.dividedBy(kind.perMinute));
    }

    private static TryLater full(Kind kind, Duration after) {
        return new TryLater(
                new Failure.LimitReached(
                        Failure.Code.RATE_LIMIT,
                        "More than " + kind.perMinute + " of this within a minute",
                        "Wait some seconds"),
                after);
    }

    private static Key key(Actor of, Kind kind) {
        return new Key("ALLOWANCE#" + of.name(), Fields.word(kind));
    }

    private Fields write() {
        return Fields.builder()
                .put("of", of.name())
                .put("kind", kind)
                .put("busyUntil", busyUntil.toString())
                .build();
    }

    private static Allowance read(Fields fields) {
        return new Allowance(
                new Actor(fields.text("of")),
                fields.choice("kind", Kind.class),
                Instant.parse(fields.text("busyUntil")));
    }
}
