package dev.writ.governance.check;

import dev.writ.kernel.Fields;

/// Values that stand where a secret belongs and are none.
record Placeholders(Sieve patterns) {

    /// Fewer different characters are no secret, such as `xxxxxxxx`.
    private static final int MIN_DISTINCT = 4;

    static Placeholders read(Fields fields) {
        return new Placeholders(Sieve.read(fields, "placeholders"));
    }

    boolean standIn(String value) {
        return value.chars().distinct().count() < MIN_DISTINCT || patterns.surelyFinds(value);
    }
}
