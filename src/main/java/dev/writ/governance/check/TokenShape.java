package dev.writ.governance.check;

import dev.writ.kernel.Fields;

/// What secrets of one kind look like.
///
/// @param name with its article, such as `an AWS access key`
/// @param pattern its group `value`, or all of it, is the secret
record TokenShape(String name, Sieve pattern, Placeholders placeholders) {

    static TokenShape read(Fields fields, Placeholders placeholders) {
        fields.only("name", "pattern");
        return new TokenShape(fields.text("name"), Sieve.read(fields, "pattern"), placeholders);
    }

    boolean isIn(String text) {
        return pattern.findsOne(text, value -> !placeholders.standIn(value));
    }
}
