package dev.writ.openai;

import java.util.OptionalDouble;

/// What tokens cost.
///
/// @param in for a million tokens of the conversation
/// @param out for a million tokens of the answer
record Prices(OptionalDouble in, OptionalDouble out) {

    private static final double MILLION = 1_000_000;

    /// Empty unless both prices are known.
    OptionalDouble cost(long tokensIn, long tokensOut) {
        return in.isPresent() && out.isPresent()
                ? OptionalDouble.of(
                        (tokensIn * in.getAsDouble() + tokensOut * out.getAsDouble()) / MILLION)
                : OptionalDouble.empty();
    }
}
