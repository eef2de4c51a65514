package dev.writ.evaluation;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Map;

/// The setting behind an evaluator's key.
///
/// @param fields with the key
record Setting(Fields fields, String key) {

    static final String AT_LEAST = "at-least";

    private static final int MAX_TEXTS = 100;
    private static final int MAX_TEXT = 2_000;

    /// One text or a list, at least one, none empty.
    List<String> texts() {
        return checked(fields.texts(key));
    }

    /// The first of the names within the setting, as `texts`; it knows no others.
    List<String> texts(String... names) {
        return checked(map(names).texts(names[0]));
    }

    private List<String> checked(List<String> texts) {
        boolean wrong = texts.stream().anyMatch(each -> each.isBlank() || each.length() > MAX_TEXT);
        if (texts.isEmpty() || texts.size() > MAX_TEXTS || wrong) {
            throw refused("1 to " + MAX_TEXTS + " texts of 1 to " + MAX_TEXT + " characters");
        }
        return texts;
    }

    Fields map(String... names) {
        return fields.child(key).only(names);
    }

    boolean isMap() {
        return fields.values().get(key) instanceof Map;
    }

    boolean isWord(String word) {
        return word.equals(fields.values().get(key));
    }

    /// How much is enough: above 0, at most 1.
    double atLeast(double otherwise) {
        double least =
                isMap() ? fields.child(key).optionalDecimal(AT_LEAST).orElse(otherwise) : otherwise;
        if (!(least > 0 && least <= 1)) {
            throw refused(AT_LEAST + " above 0 and at most 1");
        }
        return least;
    }

    Failed refused(String expected) {
        String where = fields.where().isEmpty() ? key : fields.where() + ": " + key;
        return Failed.invalid(where + " has a setting that is wrong", "Give " + expected);
    }
}
