package dev.writ.governance.check.manifest;

import java.util.ArrayList;
import java.util.List;

/// The strings of some lines of JSON with what stands between them. Lines are read one by one: a
/// string that is not closed ends with its line, so that no line hides the next.
final class JsonStrings {

    /// @param text with its escapes resolved
    /// @param before what stands before it since the string before, without white space
    record Text(String text, String before, int row) {}

    private JsonStrings() {}

    static List<Text> of(List<Row> rows) {
        var found = new ArrayList<Text>();
        var between = new StringBuilder();
        for (Row row : rows) {
            String line = row.text();
            int at = 0;
            while (at < line.length()) {
                char c = line.charAt(at);
                if (c == '"') {
                    var text = new StringBuilder();
                    at = string(line, at + 1, text);
                    found.add(new Text(text.toString(), between.toString(), row.number()));
                    between.setLength(0);
                } else {
                    if (!Character.isWhitespace(c)) {
                        between.append(c);
                    }
                    at++;
                }
            }
        }
        return found;
    }

    /// @return the place after the closing quote
    private static int string(String line, int from, StringBuilder text) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            boolean escape = line.charAt(at) == '\\' && at + 1 < line.length();
            at = escape ? escaped(line, at + 1, text) : plain(line, at, text);
        }
        return at + 1;
    }

    private static int plain(String line, int at, StringBuilder text) {
        text.append(line.charAt(at));
        return at + 1;
    }

    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private static int escaped(String line, int at, StringBuilder text) {
        int end = at + 1 + DIGITS;
        if (line.charAt(at) != 'u' || end > line.length()) {
            return plain(line, at, text);
        }
        int code = 0;
        for (int i = at + 1; i < end; i++) {
            code = code * HEX + Math.max(0, Character.digit(line.charAt(i), HEX));
        }
        text.append((char) code);
        return end;
    }
}
