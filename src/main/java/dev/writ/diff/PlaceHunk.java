package dev.writ.diff;

import java.util.List;

/// Puts hunks into one file where git would put them: where the diff says, else at the nearest
/// place where all lines are as the hunk has them (`find_pos` of git's apply.c, which does without
/// fuzz, too). Stricter than git in one point: hunks never change their order.
final class PlaceHunk {

    /// So many lines and blocks of bytes are compared before a place counts as not found.
    static final long MAX_STEPS = 50_000_000;

    private static final int BLOCK = 64;

    private final String path;
    private final Image image;
    private long steps;

    PlaceHunk(String path, Image image) {
        this.path = path;
        this.image = image;
    }

    /// Where git apply would put it.
    ///
    /// @param number of the hunk, from 1
    void near(int number, Hunk hunk) {
        List<Bytes> before = lines(hunk, true);
        boolean atTop = hunk.oldStart() <= 1;
        boolean atEnd =
                hunk.lines().isEmpty() || hunk.lines().getLast().kind() != Line.Kind.CONTEXT;
        int place = search(hunk, before, atTop, atEnd);
        if (place < image.done()) {
            int said = Math.max(0, hunk.newStart() - 1);
            throw conflict(number, before, atTop ? 0 : said, atEnd);
        }
        image.replace(place, before.size(), lines(hunk, false));
    }

    /// Exactly where the diff says, as git apply --unidiff-zero does where it can: without lines
    /// around, nothing else tells where a hunk belongs.
    void exact(int number, Hunk hunk) {
        List<Bytes> before = lines(hunk, true);
        List<Bytes> after = lines(hunk, false);
        int place = image.now(hunk.oldBegin());
        boolean atEnd = !after.isEmpty() && !after.getLast().endsWith('\n');
        if (place < image.done() || !matches(before, place, false, atEnd)) {
            throw conflict(number, before, Math.max(place, 0), atEnd);
        }
        image.replace(place, before.size(), after);
    }

    /// Forward and backward in turn, from where it should be; -1 when there is no place.
    private int search(Hunk hunk, List<Bytes> before, boolean atTop, boolean atEnd) {
        int start = start(hunk, before, atTop, atEnd);
        int backward = start;
        int forward = start;
        int current = start;
        boolean goForward = true;
        while (!matches(before, current, atTop, atEnd)) {
            if ((backward == 0 && forward == image.size()) || ++steps > MAX_STEPS) {
                return -1;
            }
            goForward = forward < image.size() && (goForward || backward == 0);
            current = goForward ? ++forward : --backward;
            goForward = !goForward;
        }
        return current;
    }

    private int start(Hunk hunk, List<Bytes> before, boolean atTop, boolean atEnd) {
        if (atTop) {
            return 0;
        }
        int said = atEnd ? image.size() - before.size() : Math.max(0, hunk.newStart() - 1);
        return said < 0 || said > image.size() ? image.size() : said;
    }

    private boolean matches(List<Bytes> before, int at, boolean atTop, boolean atEnd) {
        int end = at + before.size();
        if (end > image.size() || (atEnd && end != image.size()) || (atTop && at != 0)) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            steps += 1 + before.get(i).length() / BLOCK;
            if (image.isPatched(at + i) || !before.get(i).equals(image.line(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Bytes> lines(Hunk hunk, boolean old) {
        return hunk.lines().stream()
                .filter(line -> old ? line.kind().inOld() : line.kind().inNew())
                .map(Line::content)
                .toList();
    }

    private Conflicting conflict(int number, List<Bytes> before, int place, boolean atEnd) {
        for (int i = 0; i < before.size(); i++) {
            if (place + i >= image.size()) {
                return new Conflicting(path, number, quoted(before.get(i)), "the end of the file");
            }
            Bytes found = image.line(place + i);
            if (!found.equals(before.get(i))) {
                return new Conflicting(
                        path,
                        number,
                        quoted(before.get(i)) + " as line " + (place + i + 1),
                        quoted(found));
            }
        }
        return atEnd
                ? new Conflicting(path, number, "the end of the file", "more lines")
                : new Conflicting(path, number, "a place of its own", "lines of another hunk");
    }

    private static String quoted(Bytes line) {
        return "'" + PatchText.clip(line) + "'" + (line.endsWith('\n') ? "" : " without a newline");
    }
}
