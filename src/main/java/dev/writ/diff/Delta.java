package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;

/// A content told by what it copies from another one and what it inserts, as in packs of git.
final class Delta {

    private static final int COPY = 0x80;
    private static final int DEFAULT_LENGTH = 0x10000;

    private final Bytes delta;
    private int at;

    private Delta(Bytes delta) {
        this.delta = delta;
    }

    static Bytes apply(Bytes delta, Bytes before) throws DataFormatException {
        return new Delta(delta).apply(before);
    }

    private Bytes apply(Bytes before) throws DataFormatException {
        if (size() != before.length()) {
            throw new DataFormatException("it starts from another content");
        }
        int size = size();
        if (size > Unpack.MAX_BYTES) {
            throw new DataFormatException(
                    "it makes more than " + (Unpack.MAX_BYTES >> 20) + " MiB");
        }
        var out = new ByteArrayOutputStream(Math.min(size, 1 << 20));
        while (at < delta.length() && out.size() <= size) {
            int code = next();
            (code >= COPY ? copied(code, before) : inserted(code)).writeTo(out);
        }
        if (out.size() != size) {
            throw new DataFormatException("it does not make as much as it says");
        }
        return Bytes.of(out.toByteArray());
    }

    private Bytes copied(int code, Bytes before) throws DataFormatException {
        long from = number(code, 4);
        long length = number(code >> 4, 3);
        long to = from + (length == 0 ? DEFAULT_LENGTH : length);
        if (to > before.length()) {
            throw new DataFormatException("it copies what is not there");
        }
        return before.slice((int) from, (int) to);
    }

    private Bytes inserted(int length) throws DataFormatException {
        if (length == 0 || at + length > delta.length()) {
            throw new DataFormatException("it inserts what is not there");
        }
        at += length;
        return delta.slice(at - length, at);
    }

    /// Only the bytes that the low bits name are there, the lowest one first.
    private long number(int bits, int bytes) throws DataFormatException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            if ((bits & (1 << i)) != 0) {
                number |= (long) next() << (8 * i);
            }
        }
        return number;
    }

    /// Seven bits a byte, the lowest ones first.
    private int size() throws DataFormatException {
        long size = 0;
        int shift = 0;
        int each;
        do {
            each = next();
            size |= (long) (each & 0x7f) << shift;
            shift += 7;
        } while (each >= 0x80 && shift < 35);
        if (size > Integer.MAX_VALUE) {
            throw new DataFormatException("it is too large");
        }
        return (int) size;
    }

    private int next() throws DataFormatException {
        if (at >= delta.length()) {
            throw new DataFormatException("it is cut off");
        }
        return delta.at(at++) & 0xff;
    }
}
