package dev.writ.governance.check;

import java.util.List;
import java.util.Optional;

/// The string literals of a line and of those that continue it, put together: a secret in pieces is
/// a secret.
///
/// @param joined empty when there is one literal only
record Pieces(Optional<String> joined) {

    private static final int MAX_LINES = 6;
    private static final int MAX_CHARS = 4_000;

    /// What a line ends with that goes on with the next.
    private static final String CONTINUED = "+\\.&,(|\"'`";

    private static final Pieces NONE = new Pieces(Optional.empty());

    static Pieces from(List<Change.Line> lines, int first) {
        if (!hasQuote(lines.get(first).text())) {
            return NONE;
        }
        var text = new StringBuilder();
        int literals = 0;
        for (int i = first; i < Math.min(lines.size(), first + MAX_LINES); i++) {
            String line = lines.get(i).text();
            if (line.length() > MAX_CHARS) {
                break;
            }
            literals += append(line, text);
            if (!goesOn(line)) {
                break;
            }
        }
        return literals < 2 ? NONE : new Pieces(Optional.of(text.toString()));
    }

    private static boolean hasQuote(String line) {
        return line.indexOf('"') >= 0 || line.indexOf('\'') >= 0 || line.indexOf('`') >= 0;
    }

    private static boolean goesOn(String line) {
        String text = line.strip();
        return !text.isEmpty() && CONTINUED.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /// @return how many literals were appended
    private static int append(String line, StringBuilder text) {
        int literals = 0;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int end = c == '"' || c == '\'' || c == '`' ? line.indexOf(c, at + 1) : -1;
            if (end > 0) {
                text.append(line, at + 1, end);
                literals++;
                at = end;
            }
            at++;
        }
        return literals;
    }
}
