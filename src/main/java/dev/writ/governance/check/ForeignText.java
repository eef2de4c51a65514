package dev.writ.governance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text of a prompt that somebody else wrote, as a reader takes it in: a block of data is one text,
/// whatever its line breaks, line numbers and comment marks.
///
/// @param line of the prompt on which it begins, from 1
record ForeignText(int line, String text) {

    private static final Pattern CITED = Pattern.compile("`([^`]+)`");

    /// The mark of data, the number of a line of code, and what opens a comment.
    private static final Pattern MARKS =
            Pattern.compile("^\\|\\s{0,4}(?:>?\\s{0,4}\\d{1,9}\\s)?\\s*(?://+|/?\\*+|#+|--)?");

    private static final Pattern GAP = Pattern.compile("\\s+");

    /// Blocks of data, and what our own lines cite between backticks where it is more than a word.
    static List<ForeignText> in(DataFences prompt) {
        var texts = new ArrayList<ForeignText>();
        var block = new ArrayList<String>();
        String[] lines = (prompt.whole() + "\n").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(DataFences.PREFIX)) {
                block.add(lines[i]);
                continue;
            }
            if (!block.isEmpty()) {
                texts.add(new ForeignText(i - block.size() + 1, joined(block)));
                block.clear();
            }
            addCited(texts, i + 1, lines[i]);
        }
        return texts;
    }

    private static void addCited(List<ForeignText> texts, int number, String line) {
        if (line.indexOf('`') >= 0) {
            CITED.matcher(line)
                    .results()
                    .map(cited -> cited.group(1))
                    .filter(cited -> cited.indexOf(' ') >= 0)
                    .forEach(cited -> texts.add(new ForeignText(number, cited)));
        }
    }

    private static String joined(List<String> block) {
        String text =
                block.stream()
                        .map(line -> MARKS.matcher(line).replaceFirst(""))
                        .collect(Collectors.joining(" "));
        return GAP.matcher(text).replaceAll(" ");
    }
}
