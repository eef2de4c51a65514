package dev.writ.intake.json;

import dev.writ.finding.Clip;

/// A foreign word inside one of our messages: short and without control characters.
public final class Said {

    private static final int MAX = 80;

    private Said() {}

    public static String clip(String word) {
        return Clip.line(MAX, word.replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
    }
}
