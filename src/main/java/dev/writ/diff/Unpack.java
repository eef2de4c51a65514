package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a file of a `GIT binary patch`: base 85, then zlib, then for a delta what it copies and
/// inserts.
final class Unpack {

    /// A content beyond is not unpacked, whatever size the patch says.
    static final int MAX_BYTES = 256 << 20;

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

    private Unpack() {}

    /// @param before what a delta starts from
    /// @throws DataFormatException when it is broken or larger than it says
    static Bytes unpack(Binary.Part part, Bytes before) throws DataFormatException {
        if (part.size() > MAX_BYTES) {
            throw new DataFormatException("more than " + (MAX_BYTES >> 20) + " MiB");
        }
        byte[] inflated = inflate(decode(part.packed()), part.size());
        return switch (part.kind()) {
            case LITERAL -> Bytes.of(inflated);
            case DELTA -> Delta.apply(Bytes.of(inflated), before);
        };
    }

    private static byte[] decode(Bytes packed) throws DataFormatException {
        var out = new ByteArrayOutputStream(packed.length());
        int at = 0;
        while (at < packed.length()) {
            int bytes = ReadBinary.count(packed.at(at++));
            for (; bytes > 0; bytes -= 4, at += 5) {
                long word = word(packed, at);
                for (int i = 0; i < Math.min(4, bytes); i++) {
                    out.write((int) (word >> (24 - 8 * i)));
                }
            }
            at++;
        }
        return out.toByteArray();
    }

    private static long word(Bytes packed, int at) throws DataFormatException {
        long word = 0;
        for (int i = 0; i < 5; i++) {
            int digit = DIGITS.indexOf(packed.at(at + i));
            if (digit < 0) {
                throw new DataFormatException("no digit of base 85");
            }
            word = word * 85 + digit;
        }
        if (word > 0xffff_ffffL) {
            throw new DataFormatException("five digits of base 85 are too large");
        }
        return word;
    }

    private static byte[] inflate(byte[] deflated, int size) throws DataFormatException {
        try (var inflater = new Inflater()) {
            inflater.setInput(deflated);
            var out = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 16];
            while (!inflater.finished() && out.size() <= size) {
                int length = inflater.inflate(block);
                if (length == 0 && !inflater.finished()) {
                    throw new DataFormatException("it is cut off");
                }
                out.write(block, 0, length);
            }
            if (out.size() != size) {
                throw new DataFormatException("it is not as long as it says");
            }
            return out.toByteArray();
        }
    }
}
