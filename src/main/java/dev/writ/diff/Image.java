package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A file while hunks are put into it, first hunk first: lines that are done, then lines as they
/// were. A line has its line end.
final class Image {

    private final List<Bytes> original;
    private final List<Bytes> done = new ArrayList<>();
    private final BitSet patched = new BitSet();
    private int rest;

    Image(Bytes content) {
        original = lines(content);
    }

    private static List<Bytes> lines(Bytes content) {
        var lines = new ArrayList<Bytes>();
        for (int from = 0; from < content.length(); ) {
            int to = Math.min(content.length(), content.indexOf('\n', from) + 1);
            lines.add(content.slice(from, to));
            from = to;
        }
        return lines;
    }

    int size() {
        return done.size() + original.size() - rest;
    }

    Bytes line(int at) {
        return at < done.size() ? done.get(at) : original.get(rest + at - done.size());
    }

    /// Whether a hunk made the line, so that no other hunk may touch it.
    boolean isPatched(int at) {
        return patched.get(at);
    }

    /// How many lines are done: the next hunk goes at or after them.
    int done() {
        return done.size();
    }

    /// Where a line of the file is now that was at a place before all hunks.
    int now(int before) {
        return before - rest + done.size();
    }

    /// Puts lines in the place of so many lines.
    void replace(int at, int count, List<Bytes> lines) {
        while (done.size() < at) {
            done.add(original.get(rest++));
        }
        rest += count;
        patched.set(done.size(), done.size() + lines.size());
        done.addAll(lines);
    }

    Bytes content() {
        var out = new ByteArrayOutputStream();
        done.forEach(line -> line.writeTo(out));
        original.subList(rest, original.size()).forEach(line -> line.writeTo(out));
        return Bytes.of(out.toByteArray());
    }
}
