package dev.writ.qute;

/// The white space of a rendered text.
final class Tidy {

    private Tidy() {}

    /// No trailing spaces, no two blank lines in a row, one line feed at the end.
    static String markdown(String text) {
        var tidy = new StringBuilder(text.length());
        boolean blank = true;
        for (String line : text.split("\r?\n", -1)) {
            String stripped = line.stripTrailing();
            if (!stripped.isEmpty() || !blank) {
                tidy.append(stripped).append('\n');
            }
            blank = stripped.isEmpty();
        }
        while (tidy.length() > 1 && tidy.charAt(tidy.length() - 2) == '\n') {
            tidy.setLength(tidy.length() - 1);
        }
        return tidy.toString();
    }
}
