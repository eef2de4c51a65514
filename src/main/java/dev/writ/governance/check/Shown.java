package dev.writ.governance.check;

import dev.writ.template.Untrusted;

/// Text of a change that a message repeats: one line, short, without hidden characters.
final class Shown {

    private static final int MAX_CHARS = 80;

    private Shown() {}

    static String text(String text) {
        return Untrusted.line(text, MAX_CHARS);
    }
}
