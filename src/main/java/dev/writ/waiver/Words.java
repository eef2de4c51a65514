package dev.writ.waiver;

import dev.writ.kernel.Failed;

/// The words of people that a waiver keeps.
final class Words {

    static final int MAX_OWNER = 100;
    static final int MAX_REASON = 500;

    private Words() {}

    static String owner(String text) {
        return checked("owner", text, MAX_OWNER);
    }

    static String reason(String text) {
        return checked("reason", text, MAX_REASON);
    }

    private static String checked(String field, String text, int max) {
        String line = Line.of(text);
        if (line.isEmpty() || line.length() > max) {
            throw Failed.invalid(
                    field + " has " + line.length() + " visible characters", "Use 1 to " + max);
        }
        return line;
    }
}
