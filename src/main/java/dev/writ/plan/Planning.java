package dev.writ.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// That prompts are being made for a scan, and how far it is.
///
/// @param group what one prompt handles
/// @param filter which findings are meant
/// @param done groups whose walk has ended
/// @param total groups; 0 until they are formed
/// @param waived findings that are left out because somebody has accepted them
/// @param beatAt when the process that does it last told so
/// @param problem why it failed; empty otherwise
public record Planning(
        ScanId scan,
        GroupFindings.By group,
        GroupFindings.Filter filter,
        State state,
        int done,
        int total,
        int waived,
        Instant startedAt,
        @JsonIgnore Instant beatAt,
        Optional<Instant> endedAt,
        String problem) {

    /// Where it stands.
    public enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("completed")
        COMPLETED,
        /// The chain itself could not go on; what had ended stays.
        @JsonProperty("failed")
        FAILED
    }

    /// Without a sign for so long, the process that did it is taken for dead.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String RUNNING = "PLANNINGS#RUNNING";

    public static final ItemType<Planning> TYPE =
            new ItemType<>(
                    "planning",
                    planning -> key(planning.scan()),
                    Planning::index,
                    any -> Optional.empty(),
                    Planning::write,
                    Planning::read);

    static Planning begun(
            ScanId scan, GroupFindings.By group, GroupFindings.Filter filter, Instant now) {
        return new Planning(
                scan, group, filter, State.RUNNING, 0, 0, 0, now, now, Optional.empty(), "");
    }

    static Key key(ScanId scan) {
        return new Key("SCAN#" + scan, "PLANNING");
    }

    /// Those that were not ended, their process alive or not.
    static Query unfinished() {
        return Query.ofIndex(RUNNING, "");
    }

    boolean isAlive(Instant now) {
        return state == State.RUNNING && beatAt.plus(PATIENCE).isAfter(now);
    }

    boolean asksFor(GroupFindings.By otherGroup, GroupFindings.Filter otherFilter) {
        return group == otherGroup && filter.equals(otherFilter);
    }

    boolean isOf(Batch batch) {
        return state == State.RUNNING && startedAt.equals(batch.planning());
    }

    Failed inAnotherWay() {
        return new Failed(
                new Failure.Conflict(
                        Failure.Code.INVALID_STATE,
                        "Scan " + scan + " is being planned in another way",
                        "Wait for its end, then ask again"));
    }

    Planning at(int newDone, int newTotal, Instant now) {
        return new Planning(
                scan, group, filter, state, newDone, newTotal, waived, startedAt, now, endedAt,
                problem);
    }

    /// Its groups are formed.
    Planning formed(GroupFindings.Output grouped, Instant now) {
        return new Planning(
                scan,
                group,
                filter,
                state,
                done,
                grouped.groups().size(),
                grouped.waived(),
                startedAt,
                now,
                endedAt,
                problem);
    }

    Planning ended(State end, String why, Instant now) {
        return new Planning(
                scan,
                group,
                filter,
                end,
                done,
                total,
                waived,
                startedAt,
                now,
                Optional.of(now),
                why);
    }

    private Optional<Key> index() {
        return state == State.RUNNING
                ? Optional.of(new Key(RUNNING, scan.value()))
                : Optional.empty();
    }

    private Fields write() {
        var fields = Fields.builder();
        if (waived > 0) {
            fields.put("waived", waived);
        }
        return fields.put("scan", scan.value())
                .put("group", group)
                .put("severity", filter.atLeast().map(Fields::word))
                .put("rules", filter.rules())
                .put("paths", filter.paths())
                .put("limit", filter.limit())
                .put("state", state)
                .put("done", done)
                .put("total", total)
                .put("startedAt", startedAt.toString())
                .put("beatAt", beatAt.toString())
                .put("endedAt", endedAt.map(Instant::toString))
                .put("problem", problem)
                .build();
    }

    private static Planning read(Fields fields) {
        return new Planning(
                new ScanId(fields.text("scan")),
                fields.choice("group", GroupFindings.By.class),
                new GroupFindings.Filter(
                        fields.optionalChoice("severity", Severity.class),
                        fields.texts("rules"),
                        fields.texts("paths"),
                        (int) fields.number("limit")),
                fields.choice("state", State.class),
                (int) fields.number("done"),
                (int) fields.number("total"),
                (int) fields.optionalNumber("waived").orElse(0),
                Instant.parse(fields.text("startedAt")),
                Instant.parse(fields.text("beatAt")),
                fields.optionalText("endedAt").map(Instant::parse),
                fields.text("problem"));
    }
}
