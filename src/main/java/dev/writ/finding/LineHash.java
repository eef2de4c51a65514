package dev.writ.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// GitHub's `primaryLocationLineHash` for each line of a file: a 64-bit base-37 polynomial over the
/// first 100 characters from the start of the line that are no space or tab; CRLF and CR count as
/// LF, the end of the file as 65535 and then zeros; unsigned hex and `:n` for the n-th line with
/// that hash (as the public CodeQL action computes it).
public final class LineHash {

    private static final int WINDOW = 100;
    private static final long BASE = 37;
    private static final char END_OF_FILE = 65_535;
    private static final int NO_LINE = -1;

    private final int[] window = new int[WINDOW];
    private final int[] startsLine = new int[WINDOW];
    private final long outgoingWeight;
    private final List<String> hashes = new ArrayList<>();
    private final HashMap<Long, Integer> seen = new HashMap<>();
    private long hash;
    private int at;
    private int line;

    private LineHash() {
        long weight = 1;
        for (int i = 0; i < WINDOW; i++) {
            weight *= BASE;
        }
        outgoingWeight = weight;
        Arrays.fill(startsLine, NO_LINE);
    }

    /// The hashes of all lines; element 0 is line 1. An empty text has one line, and so has what
    /// follows the last line end.
    public static List<String> ofLines(String text) {
        var hashing = new LineHash();
        hashing.read(text);
        hashing.flush();
        return List.copyOf(hashing.hashes);
    }

    private void read(String text) {
        boolean lineStart = true;
        boolean afterCr = false;
        for (int i = 0; i <= text.length(); i++) {
            char next = i < text.length() ? text.charAt(i) : END_OF_FILE;
            boolean skipped = next == ' ' || next == '\t' || (afterCr && next == '\n');
            afterCr = next == '\r';
            if (skipped) {
                continue;
            }
            char read = next == '\r' ? '\n' : next;
            emitLineWhoseWindowIsFull();
            if (lineStart) {
                startsLine[at] = ++line;
            }
            lineStart = read == '\n';
            roll(read);
        }
    }

    private void flush() {
        for (int i = 0; i < WINDOW; i++) {
            emitLineWhoseWindowIsFull();
            roll((char) 0);
        }
    }

    private void emitLineWhoseWindowIsFull() {
        if (startsLine[at] != NO_LINE) {
            hashes.add(Long.toHexString(hash) + ":" + seen.merge(hash, 1, Integer::sum));
            startsLine[at] = NO_LINE;
        }
    }

    private void roll(char next) {
        hash = BASE * hash + next - outgoingWeight * window[at];
        window[at] = next;
        at = (at + 1) % WINDOW;
    }
}
