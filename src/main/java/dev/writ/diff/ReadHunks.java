package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.ArrayList;
import java.util.List;

/// Reads the hunks of one file and holds them to what their headers say.
final class ReadHunks {

    private static final String FETCH = "Fetch the whole patch again, and do not edit it";

    private final PatchText patch;
    private final List<Hunk> hunks = new ArrayList<>();
    private boolean oldEnded;
    private boolean newEnded;

    ReadHunks(PatchText patch) {
        this.patch = patch;
    }

    List<Hunk> read() {
        while (patch.at("@@ ")) {
            HunkHead head = HunkHead.read(patch);
            inOrder(head);
            hunks.add(
                    new Hunk(
                            head.oldStart(),
                            head.oldCount(),
                            head.newStart(),
                            head.newCount(),
                            lines(head)));
        }
        noLooseLine(patch);
        return hunks;
    }

    /// After a hunk, and after a header, nothing may look like a line of a hunk.
    static void noLooseLine(PatchText patch) {
        if (patch.atEnd() || isSignature(patch.line()) || ReadPlain.begins(patch)) {
            return;
        }
        byte first = patch.line().at(0);
        if (first == '+' || first == '-' || first == ' ') {
            throw patch.refused(
                    "'"
                            + PatchText.clip(patch.line())
                            + "' belongs to no hunk: one has more lines"
                            + " than its @@ line says",
                    FETCH);
        }
    }

    /// What git format-patch writes last, also when its space got lost.
    private static boolean isSignature(Bytes line) {
        return line.equals(Bytes.of("-- \n")) || line.equals(Bytes.of("--\n"));
    }

    private void inOrder(HunkHead head) {
        if (hunks.isEmpty()) {
            return;
        }
        Hunk last = hunks.getLast();
        if (head.oldBegin() < last.oldBegin() + last.oldCount()
                || head.newBegin() < last.newBegin() + last.newCount()) {
            throw patch.refusedTaken(
                    "the hunk begins before the one above it ends",
                    "Put the hunks in the order of the file");
        }
    }

    private List<Line> lines(HunkHead head) {
        var lines = new ArrayList<Line>(Math.min(head.oldCount() + head.newCount(), 100));
        int oldLeft = head.oldCount();
        int newLeft = head.newCount();
        while (oldLeft > 0 || newLeft > 0) {
            if (patch.at("\\ ")) {
                noNewline(lines);
                continue;
            }
            Line line = line(oldLeft, newLeft);
            oldLeft -= line.kind().inOld() ? 1 : 0;
            newLeft -= line.kind().inNew() ? 1 : 0;
            if (oldLeft < 0 || newLeft < 0) {
                throw tooMany(line);
            }
            afterEnd(line);
            lines.add(line);
        }
        if (patch.at("\\ ")) {
            noNewline(lines);
        }
        return lines;
    }

    private Line line(int oldLeft, int newLeft) {
        Bytes raw = patch.take();
        if (!raw.endsWith('\n')) {
            throw patch.refusedTaken(
                    "the patch ends within a hunk: %d old and %d new lines are missing"
                            .formatted(oldLeft, newLeft),
                    FETCH);
        }
        return switch (raw.at(0)) {
            case ' ' -> new Line(Line.Kind.CONTEXT, raw.slice(1, raw.length()));
            case '+' -> new Line(Line.Kind.ADDED, raw.slice(1, raw.length()));
            case '-' -> new Line(Line.Kind.REMOVED, raw.slice(1, raw.length()));
            // An editor took the space of an empty line; git reads it so, too.
            case '\n' -> new Line(Line.Kind.CONTEXT, raw);
            default ->
                    throw patch.refusedTaken(
                            "'%s' is no line of a hunk: %d old and %d new lines are missing"
                                    .formatted(PatchText.clip(raw), oldLeft, newLeft),
                            FETCH);
        };
    }

    private Failed tooMany(Line line) {
        return patch.refusedTaken(
                "'"
                        + line.kind().sign
                        + PatchText.clip(line.content())
                        + "' is one line more than the @@ line says",
                FETCH);
    }

    private void afterEnd(Line line) {
        if ((line.kind().inOld() && oldEnded) || (line.kind().inNew() && newEnded)) {
            throw patch.refusedTaken(
                    "a line follows the end of the file that '\\ No newline' marks", FETCH);
        }
    }

    private void noNewline(List<Line> lines) {
        patch.withoutEnd();
        patch.take();
        if (lines.isEmpty() || lines.getLast().noNewline()) {
            throw patch.refusedTaken("'\\ No newline' follows no line", FETCH);
        }
        Line last = lines.removeLast();
        oldEnded |= last.kind().inOld();
        newEnded |= last.kind().inNew();
        lines.add(new Line(last.kind(), last.content().slice(0, last.content().length() - 1)));
    }
}
