package dev.writ.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.statistics.Interval;
import dev.writ.statistics.Sequential;
import java.util.List;

/// What a look says of one variant against the control.
///
/// @param sign what the sequential test says
/// @param time information so far as a share of the planned
/// @param z standard errors of the variant above the control
/// @param bound that z must reach
/// @param difference of the shares of successes
/// @param interval where it lies with 95 percent confidence; it knows nothing of the looks
/// @param guards in the order of the goal's guardrails
public record Judgement(
        String variant,
        Sequential.Sign sign,
        double time,
        double z,
        double bound,
        double difference,
        Interval interval,
        List<Guard> guards) {

    public Judgement {
        guards = List.copyOf(guards);
    }

    /// What is known of a guardrail.
    public enum State {
        /// Surely not worse by more than is allowed.
        @JsonProperty("held")
        HELD,
        /// Not sure yet.
        @JsonProperty("unclear")
        UNCLEAR,
        /// Surely worse by more than is allowed.
        @JsonProperty("broken")
        BROKEN
    }

    /// @param interval of the variant's share less the control's, 95 percent
    public record Guard(Guardrail.Kind kind, State state, Interval interval) {}

    boolean better() {
        return sign == Sequential.Sign.BETTER;
    }

    boolean held() {
        return guards.stream().allMatch(each -> each.state() == State.HELD);
    }

    boolean broken() {
        return guards.stream().anyMatch(each -> each.state() == State.BROKEN);
    }
}
