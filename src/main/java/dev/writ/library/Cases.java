package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.template.Untrusted;

/// The text of a version's cases; what they say is read by whoever evaluates them.
final class Cases {

    static final int MAX_CHARS = 64 * 1024;

    private Cases() {}

    static String checked(String text) {
        String lines = PrepareText.lines(text);
        if (lines.length() > MAX_CHARS || lines.isBlank()) {
            throw Failed.invalid(
                    "The cases have " + lines.length() + " characters",
                    "Give 1 to " + MAX_CHARS + " of YAML");
        }
        if (lines.codePoints().anyMatch(each -> each != '\n' && Untrusted.isHidden(each))) {
            throw Failed.invalid(
                    "The cases hold a character that cannot be seen", "Write it as \\uXXXX");
        }
        return lines;
    }
}
