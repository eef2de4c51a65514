package dev.writ.intake.analysis;

import java.math.BigDecimal;

/// The kinds of numbers that our own form is made of, safe against exponents of any size.
final class Numbers {

    private static final double PLACES = 1_000;

    private Numbers() {}

    static Kind<Integer> whole(int min, int max) {
        return at -> {
            BigDecimal number = number(at);
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            if (!isBetween(min, number, max) || !whole) {
                throw at.refused(
                        "is not a whole number from " + min + " to " + max, "Write such a number");
            }
            return number.intValueExact();
        };
    }

    /// A number from 0 to 1, to three places.
    static Kind<Double> share() {
        return at -> {
            BigDecimal number = number(at);
            if (!isBetween(0, number, 1)) {
                throw at.refused("is not a number from 0 to 1", "Write such a number");
            }
            return Math.round(number.doubleValue() * PLACES) / PLACES;
        };
    }

    private static BigDecimal number(At at) {
        if (!at.json().atNumber()) {
            throw at.refused("is not a number", "Write a number");
        }
        try {
            return new BigDecimal(at.json().scalar());
        } catch (NumberFormatException beyondAll) {
            throw at.refused("is too large a number", "Write a smaller one");
        }
    }

    private static boolean isBetween(int min, BigDecimal number, int max) {
        return number.compareTo(BigDecimal.valueOf(min)) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }
}
