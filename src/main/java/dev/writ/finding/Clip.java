package dev.writ.finding;

import java.util.regex.Pattern;

/// Bounds on what is kept of an analyzer's words, in characters.
public final class Clip {

    public static final int TITLE = 200;
    public static final int HELP = 1_500;
    public static final int MESSAGE = 2_000;
    public static final int STEP = 300;
    public static final int TAG = 100;

    /// Rule ids, tool names, addresses.
    public static final int WORD = 300;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Clip() {}

    /// The text if it fits, else its beginning and an ellipsis; never half a character.
    public static String to(int max, String text) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /// White space folded to single spaces, then clipped.
    public static String line(int max, String text) {
        return to(max, folded(text));
    }

    /// At least as many bytes as the text has in UTF-8.
    static int bytes(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            bytes += text.charAt(i) < 0x80 ? 0 : 2;
        }
        return bytes;
    }

    static String folded(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
