package dev.writ.token;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.OptionalLong;

/// How many tokens a prompt may cost (ledger S4-39…41, note 5).
///
/// @param limit at least {@link #FLOOR}
/// @param marginPercent 10 to 30
public record Budget(int limit, int marginPercent) {

    public static final int FLOOR = 3_500;
    public static final Budget DEFAULT = new Budget(5_000, 20);

    public Budget {
        if (limit < FLOOR) {
            throw Failed.invalid("The token limit is " + limit, "Use " + FLOOR + " or more");
        }
        if (marginPercent < 10 || marginPercent > 30) {
            throw Failed.invalid(
                    "The token margin is " + marginPercent + " percent", "Use 10 to 30");
        }
    }

    /// What a project sets under `tokens`, over the default.
    ///
    /// @param settings of the project
    /// @throws Failed when the limit or the margin is out of bounds
    public static Budget of(Fields settings) {
        return settings.optionalChild("tokens")
                .map(
                        tokens -> {
                            tokens.only("limit", "margin");
                            return new Budget(
                                    whole(tokens.optionalNumber("limit"), DEFAULT.limit),
                                    whole(tokens.optionalNumber("margin"), DEFAULT.marginPercent));
                        })
                .orElse(DEFAULT);
    }

    /// A number out of range stays out of the bounds above.
    private static int whole(OptionalLong number, int otherwise) {
        return Math.clamp(number.orElse(otherwise), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// Below the threshold safe, below the limit warning, else brake.
    public enum State {
        SAFE,
        WARNING,
        BRAKE
    }

    public State stateOf(int tokens) {
        if (tokens >= limit) {
            return State.BRAKE;
        }
        return tokens >= threshold() ? State.WARNING : State.SAFE;
    }

    /// limit × (1 − margin)
    public int threshold() {
        return (int) Math.round(limit * (100 - marginPercent) / 100.0);
    }
}
