package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A stretch of bytes that nobody changes. What a diff holds need not be text in any encoding, so
/// nothing is decoded before somebody asks for it.
public final class Bytes {

    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] all;
    private final int from;
    private final int to;

    private Bytes(byte[] all, int from, int to) {
        this.all = all;
        this.from = from;
        this.to = to;
    }

    /// Takes the array without a copy: the caller leaves it alone from now on.
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes, 0, bytes.length);
    }

    /// The UTF-8 bytes of a text.
    public static Bytes of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public byte at(int index) {
        return all[from + index];
    }

    /// A view, not a copy.
    public Bytes slice(int begin, int end) {
        return new Bytes(all, from + begin, from + end);
    }

    /// Where the byte is at or after a place, or the length.
    public int indexOf(char wanted, int begin) {
        for (int i = from + begin; i < to; i++) {
            if (all[i] == (byte) wanted) {
                return i - from;
            }
        }
        return length();
    }

    public boolean startsWith(String ascii) {
        if (ascii.length() > length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (all[from + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public boolean endsWith(char last) {
        return !isEmpty() && all[to - 1] == (byte) last;
    }

    /// Decoded as UTF-8; what is not is replaced, as GitHub does.
    public String text() {
        return new String(all, from, length(), StandardCharsets.UTF_8);
    }

    public byte[] toArray() {
        return Arrays.copyOfRange(all, from, to);
    }

    void writeTo(ByteArrayOutputStream out) {
        out.write(all, from, length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes
                && Arrays.equals(all, from, to, bytes.all, bytes.from, bytes.to);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + all[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return text();
    }
}
