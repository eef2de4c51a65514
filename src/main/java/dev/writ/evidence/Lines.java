package dev.writ.evidence;

import dev.writ.kernel.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.function.Consumer;

/// Reads a file of lines, each ended by a line feed, and hashes it on the way.
final class Lines {

    /// A statement holds a prompt's inputs, which fit an item of the table.
    private static final int MAX_BYTES = 16 << 20;

    private static final int BLOCK_BYTES = 1 << 16;

    private Lines() {}

    /// @param line takes the bytes without the line feed
    /// @return SHA-256 of the file
    static String read(String file, InputStream in, Flaws flaws, Consumer<byte[]> line)
            throws IOException {
        var digest = Hash.digest();
        byte[] block = new byte[BLOCK_BYTES];
        var one = new ByteArrayOutputStream();
        long number = 1;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            digest.update(block, 0, read);
            int from = 0;
            for (int at = 0; at < read; at++) {
                if (block[at] == '\n') {
                    append(one, block, from, at);
                    line.accept(one.toByteArray());
                    one.reset();
                    number++;
                    from = at + 1;
                }
            }
            append(one, block, from, read);
        }
        if (one.size() > 0) {
            flaws.add(file, number, "", "", "the line is cut off: no line feed ends it");
            line.accept(one.toByteArray());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// What is beyond the limit is left out, so that the line is not what it was.
    private static void append(ByteArrayOutputStream one, byte[] block, int from, int to) {
        one.write(block, from, Math.clamp(MAX_BYTES - one.size(), 0, to - from));
    }
}
