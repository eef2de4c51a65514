package dev.writ.workshop;

import dev.writ.finding.Clip;
import dev.writ.kernel.Failed;
import dev.writ.template.Untrusted;
import java.util.regex.Pattern;

/// How long texts of a workshop may be, in characters (`docs/reference/workshop.md`).
final class Bounds {

    static final int MIN_SAVED = 50;
    static final int MIN_COMMITTED = 100;
    static final int MAX_CONTENT = 64 * 1024;
    static final int MAX_REQUIREMENTS = 5_000;
    static final int MAX_MESSAGE = 10_000;
    static final int MAX_COMMENT = 2_000;
    static final int MAX_NOTES = 500;
    static final int MAX_DESCRIPTION = 500;

    private static final int SHOWN = 60;
    private static final Pattern COMMITTED_NAME = Pattern.compile("[a-z0-9_]{3,50}");

    private Bounds() {}

    /// @param field for the message
    /// @return the text
    /// @throws Failed when it is shorter or longer
    static String text(String field, String text, int min, int max) {
        int length = text.strip().length() < min ? text.strip().length() : text.length();
        if (length < min || length > max) {
            throw Failed.invalid(
                    field + " has " + length + " characters",
                    min == 0 ? "Use up to " + max : "Use " + min + " to " + max);
        }
        return text;
    }

    /// The working name of a draft: one line, 3 to 100 characters.
    static String name(String name) {
        return text("name", Untrusted.line(name, MAX_CONTENT), 3, 100);
    }

    static String description(String description) {
        return text("description", description, 0, MAX_DESCRIPTION);
    }

    static String content(String content) {
        return text("content", content.replace("\r\n", "\n"), MIN_SAVED, MAX_CONTENT);
    }

    /// @throws Failed when a template of the library cannot be called so
    static String templateName(String name) {
        if (!COMMITTED_NAME.matcher(name).matches()) {
            throw Failed.invalid(
                    "name is '" + shown(name) + "'",
                    "Use 3 to 50 of a-z, 0-9 and _, such as security_triage");
        }
        return name;
    }

    static int number(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw Failed.invalid(field + " is " + value, "Use " + min + " to " + max);
        }
        return value;
    }

    /// For messages: one line that cannot be long.
    static String shown(String text) {
        return Clip.to(SHOWN, Untrusted.line(text, MAX_CONTENT));
    }
}
