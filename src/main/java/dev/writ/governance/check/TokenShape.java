package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.regex.Pattern;

/// What secrets of one kind look like.
///
/// @param name with its article, such as `an AWS access key`
/// @param with a line without any of these pieces is not looked at further
/// @param pattern its group `value`, or all of it, is the secret
record TokenShape(String name, List<String> with, Pattern pattern, Placeholders placeholders) {

    static TokenShape read(Fields fields, Placeholders placeholders) {
        fields.only("name", "with", "pattern");
        return new TokenShape(
                fields.text("name"),
                fields.texts("with"),
                Patterns.compile(fields, fields.text("pattern")),
                placeholders);
    }

    boolean isIn(String text) {
        return (with.isEmpty() || with.stream().anyMatch(text::contains))
                && Patterns.findsOne(pattern, text, value -> !placeholders.standIn(value));
    }
}
