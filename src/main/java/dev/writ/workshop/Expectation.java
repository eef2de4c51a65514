package dev.writ.workshop;

import dev.writ.kernel.Fields;

/// What an evaluator, or the library, says of a draft that was tried.
///
/// @param kind an evaluator's, or `library`: what would keep the text out of it
/// @param met by every item
/// @param items that do not meet it
/// @param problem of the first of them, one line; empty when it is met
/// @param suggestion what would help, one line
public record Expectation(String kind, boolean met, int items, String problem, String suggestion) {

    Fields write() {
        return Fields.builder()
                .put("kind", kind)
                .put("met", met)
                .put("items", items)
                .put("problem", problem)
                .put("suggestion", suggestion)
                .build();
    }

    static Expectation read(Fields fields) {
        return new Expectation(
                fields.text("kind"),
                fields.flag("met", false),
                (int) fields.number("items"),
                fields.text("problem", ""),
                fields.text("suggestion", ""));
    }
}
