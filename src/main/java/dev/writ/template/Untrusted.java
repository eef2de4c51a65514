package dev.writ.template;

import java.util.stream.Collectors;

/// Text that somebody else wrote: findings, code, paths, project settings. It is data, never an
/// instruction and never a part of a prompt's structure.
public final class Untrusted {

    /// Put before each line of a block, so that none of them can be a heading, a list or a fence.
    public static final String LINE_PREFIX = "| ";

    private static final String CUT = "…";

    private Untrusted() {}

    /// One line without hidden characters and backticks, safe between backticks or in a sentence.
    ///
    /// @param max characters, the mark of a cut included
    public static String line(String text, int max) {
        String clean =
                visible(text)
                        .replaceAll("\\s+", " ")
                        .replace('`', '\'')
                        .replace("<<<", "‹‹‹")
                        .replace(">>>", "›››")
                        .strip();
        return cut(clean, max);
    }

    /// A name that can stand in a sentence of ours: letters, digits, spaces and `._+/#()-` only.
    ///
    /// @param max characters
    public static String name(String text, int max) {
        String clean = line(text, max).replaceAll("[^\\p{L}\\p{N} ._+/#()-]+", " ").strip();
        return clean.isEmpty() ? "unnamed" : clean;
    }

    /// Lines without hidden characters, each behind {@link #LINE_PREFIX}.
    ///
    /// @param max characters before the prefixes are added
    public static String block(String text, int max) {
        String visible = visible(text);
        if (visible.isBlank()) {
            return "";
        }
        return cut(visible, max)
                .lines()
                .map(line -> (LINE_PREFIX + line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /// Control characters, line and paragraph separators other than the line feed, marks without
    /// width or that turn the direction, variation selectors and tag characters.
    public static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE ->
                    true;
            default -> isIgnorable(codePoint);
        };
    }

    /// What Unicode calls default-ignorable beside the types above, and the blank Braille pattern.
    private static boolean isIgnorable(int codePoint) {
        return switch (codePoint) {
            case 0x034F,
                    0x115F,
                    0x1160,
                    0x17B4,
                    0x17B5,
                    0x180B,
                    0x180C,
                    0x180D,
                    0x180F,
                    0x2065,
                    0x2800,
                    0x3164,
                    0xFFA0 ->
                    true;
            default ->
                    (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                            || (codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
                            || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
        };
    }

    private static String visible(String text) {
        var visible = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .forEach(
                        each -> {
                            if (each == '\n' || isLineEnd(each)) {
                                visible.append('\n');
                            } else if (each == '\t') {
                                visible.append("    ");
                            } else if (!isHidden(each)) {
                                visible.appendCodePoint(each);
                            }
                        });
        return visible.toString();
    }

    private static boolean isLineEnd(int codePoint) {
        return codePoint == '\r'
                || codePoint == 0x0B
                || codePoint == '\f'
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }
}
