package dev.writ.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line before a hunk: `@@ -1,2 +1,3 @@ section`. A count that is not said is 1.
record HunkHead(int oldStart, int oldCount, int newStart, int newCount) {

    private static final Pattern FORM =
            Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");

    /// So much of the line can tell; what follows is the text of a section.
    private static final int LONGEST = 80;

    static HunkHead read(PatchText patch) {
        Bytes line = patch.take();
        Matcher form = FORM.matcher(head(line));
        if (!line.endsWith('\n') || !form.matches()) {
            throw patch.refusedTaken(
                    "'" + PatchText.clip(line) + "' is not the head of a hunk",
                    "Write it as @@ -START,COUNT +START,COUNT @@");
        }
        var head =
                new HunkHead(
                        number(form.group(1)),
                        number(form.group(2)),
                        number(form.group(3)),
                        number(form.group(4)));
        if (head.isImpossible()) {
            throw patch.refusedTaken(
                    "'" + PatchText.clip(line) + "' changes no line, or a line 0",
                    "Count lines from 1");
        }
        return head;
    }

    static boolean isHead(Bytes line) {
        return line.startsWith("@@ -") && FORM.matcher(head(line)).matches();
    }

    int oldBegin() {
        return oldCount == 0 ? oldStart : oldStart - 1;
    }

    int newBegin() {
        return newCount == 0 ? newStart : newStart - 1;
    }

    private boolean isImpossible() {
        return oldCount + newCount == 0 || oldBegin() < 0 || newBegin() < 0;
    }

    private static String head(Bytes line) {
        String text = line.slice(0, Math.min(line.length(), LONGEST)).text();
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).replace('\r', ' ');
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
