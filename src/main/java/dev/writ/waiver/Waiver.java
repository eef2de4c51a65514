package dev.writ.waiver;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.project.ProjectName;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// An accepted exception, or the proposal of one.
///
/// @param waives what the criteria are about
/// @param owner who answers for it; empty while it is proposed
/// @param reason one line. Hostile text, like the owner
/// @param expires the last day on which it holds, in UTC; empty while it is proposed
/// @param made who granted or proposed it
/// @param adopted who gave a proposed one its owner
/// @param revoked who ended it before its time
public record Waiver(
        WaiverId id,
        ProjectName project,
        Criteria criteria,
        Waives waives,
        Optional<String> owner,
        String reason,
        Optional<LocalDate> expires,
        Mark made,
        Optional<Mark> adopted,
        Optional<Mark> revoked) {

    /// What a waiver takes out of force.
    public enum Waives {
        /// What analyzers find.
        @JsonProperty("findings")
        FINDINGS,
        /// What a governance rule says against a change.
        @JsonProperty("violations")
        VIOLATIONS
    }

    /// Where it stands on a day. Only an active one has an effect.
    public enum State {
        /// Nobody owns it yet.
        @JsonProperty("proposed")
        PROPOSED,
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("revoked")
        REVOKED
    }

    private static final String OWNED = "OWNED#";

    public static final ItemType<Waiver> TYPE =
            ItemType.of("waiver", waiver -> key(waiver.id()), Waiver::write, Waiver::read)
                    .indexedBy(Waiver::index);

    public static Key key(WaiverId id) {
        return new Key("WAIVER#" + id, "WAIVER");
    }

    /// All of a project: those with an owner by expiry, proposed ones, revoked ones.
    static Query in(ProjectName project) {
        return Query.ofIndex(partition(project), "");
    }

    /// Those with an owner that were not revoked, the last to expire first.
    static Query ownedIn(ProjectName project) {
        return Query.ofIndex(partition(project), OWNED).newestFirst();
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Why a change was not written: somebody else changed it at the same moment.
    static Failure changed(WaiverId id) {
        return new Failure.Conflict(
                Failure.Code.CONFLICT,
                "Waiver " + id + " has changed since it was read",
                "Read it again and decide anew");
    }

    public State on(LocalDate day) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        if (owner.isEmpty()) {
            return State.PROPOSED;
        }
        return expires.filter(day::isAfter).isPresent() ? State.EXPIRED : State.ACTIVE;
    }

    Waiver adopted(String newOwner, LocalDate until, Mark mark) {
        return new Waiver(
                id,
                project,
                criteria,
                waives,
                Optional.of(newOwner),
                reason,
                Optional.of(until),
                made,
                Optional.of(mark),
                revoked);
    }

    Waiver revoked(Mark mark) {
        return new Waiver(
                id,
                project,
                criteria,
                waives,
                owner,
                reason,
                expires,
                made,
                adopted,
                Optional.of(mark));
    }

    private static String partition(ProjectName project) {
        return "PROJECT#" + project + "#WAIVERS";
    }

    private Key index() {
        String sort =
                revoked.map(mark -> "REVOKED#" + Key.time(mark.at()))
                        .or(() -> expires.map(day -> OWNED + day))
                        .orElseGet(() -> "PROPOSED#" + Key.time(made.at()));
        return new Key(partition(project), sort + "#" + id);
    }

    private Fields write() {
        var fields =
                criteria.write(Fields.builder().put("id", id.value()))
                        .put("project", project.value())
                        .put("waives", waives)
                        .put("owner", owner)
                        .put("reason", reason)
                        .put("expires", expires.map(LocalDate::toString))
                        .put("made", made.write());
        adopted.ifPresent(mark -> fields.put("adopted", mark.write()));
        revoked.ifPresent(mark -> fields.put("revoked", mark.write()));
        return fields.build();
    }

    private static Waiver read(Fields fields) {
        return new Waiver(
                new WaiverId(fields.text("id")),
                new ProjectName(fields.text("project")),
                Criteria.read(fields),
                fields.choice("waives", Waives.class),
                fields.optionalText("owner"),
                fields.text("reason"),
                fields.optionalText("expires").map(LocalDate::parse),
                Mark.read(fields.child("made")),
                fields.optionalChild("adopted").map(Mark::read),
                fields.optionalChild("revoked").map(Mark::read));
    }
}
