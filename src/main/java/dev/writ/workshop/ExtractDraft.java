package dev.writ.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the last fenced block out of a message, as Markdown reads it: three or more backticks or
/// tildes begin it, as many of the same or more end it, and a fence within longer fences is text. A
/// block that is never closed is none: it may be half a draft.
public final class ExtractDraft {

    private static final Pattern OPENS = Pattern.compile(" {0,3}(`{3,}|~{3,})([^\\n]*)");

    private ExtractDraft() {}

    /// @param message with line ends of any system
    /// @return without the fences, lines ended by a line feed; empty when there is no block
    public static Optional<String> of(String message) {
        Optional<String> last = Optional.empty();
        Optional<String> fence = Optional.empty();
        List<String> block = new ArrayList<>();
        for (String line : message.split("\\r\\n|\\r|\\n", -1)) {
            if (fence.isEmpty()) {
                fence = opened(line);
                block.clear();
            } else if (closes(line, fence.get())) {
                last = Optional.of(String.join("\n", block));
                fence = Optional.empty();
            } else {
                block.add(line);
            }
        }
        return last;
    }

    /// A line of backticks with another backtick in its words is a code span, no fence.
    private static Optional<String> opened(String line) {
        Matcher matcher = OPENS.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean span = matcher.group(1).startsWith("`") && matcher.group(2).contains("`");
        return span ? Optional.empty() : Optional.of(matcher.group(1));
    }

    private static boolean closes(String line, String fence) {
        Matcher matcher = OPENS.matcher(line);
        return matcher.matches()
                && matcher.group(1).startsWith(fence)
                && matcher.group(2).isBlank();
    }
}
