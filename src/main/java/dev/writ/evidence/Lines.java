package dev.writ.evidence;

import dev.writ.kernel.Hash;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.Consumer;

/// Reads a file of lines, each ended by a line feed, and hashes it on the way.
final class Lines {

    /// A statement holds a prompt's inputs, which fit an item of the table.
    private static final int MAX_BYTES = 16 << 20;

    private Lines() {}

    /// @param line takes the bytes without the line feed
    /// @return SHA-256 of the file
    static String read(String file, InputStream in, Flaws flaws, Consumer<byte[]> line)
            throws IOException {
        var digest = Hash.digest();
        var bytes = new BufferedInputStream(new DigestInputStream(in, digest), 1 << 16);
        var one = new ByteArrayOutputStream();
        long number = 1;
        for (int each = bytes.read(); each >= 0; each = bytes.read()) {
            if (each == '\n') {
                line.accept(one.toByteArray());
                one.reset();
                number++;
            } else if (one.size() < MAX_BYTES) {
                one.write(each);
            }
        }
        if (one.size() > 0) {
            flaws.add(file, number, "", "", "the line is cut off: no line feed ends it");
            line.accept(one.toByteArray());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
