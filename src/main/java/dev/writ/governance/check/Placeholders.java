package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.regex.Pattern;

/// Values that stand where a secret belongs and are none.
record Placeholders(List<Pattern> patterns) {

    /// Fewer different characters are no secret, such as `xxxxxxxx`.
    private static final int MIN_DISTINCT = 4;

    static Placeholders read(Fields fields) {
        return new Placeholders(
                fields.texts("placeholders").stream()
                        .map(pattern -> Patterns.compile(fields, pattern))
                        .toList());
    }

    boolean standIn(String value) {
        return value.chars().distinct().count() < MIN_DISTINCT
                || patterns.stream().anyMatch(pattern -> Patterns.surelyFinds(pattern, value));
    }
}
