package dev.writ.waiver;

import dev.writ.finding.Clip;

/// Words of people and of analyzers as one line: no control characters, no marks that hide or turn
/// text, white space folded.
final class Line {

    /// Of what is wrong, in a message.
    private static final int SAID = 60;

    private Line() {}

    static String of(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(each -> append(clean, each));
        return Clip.line(Integer.MAX_VALUE, clean.toString());
    }

    /// For messages: a line that cannot be long.
    static String clip(String text) {
        return Clip.to(SAID, of(text));
    }

    private static void append(StringBuilder clean, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    clean.append(' ');
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> {}
            default -> clean.appendCodePoint(codePoint);
        }
    }
}
