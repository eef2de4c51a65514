package dev.writ.sarif;

import dev.writ.finding.Clip;

/// A foreign word inside one of our messages: short and without control characters.
final class Said {

    private static final int MAX = 80;

    private Said() {}

    static String clip(String word) {
        return Clip.line(MAX, word.replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
    }
}
