package dev.writ.evidence;

import dev.writ.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The SHA-256 of a file of lines, as they go by.
final class LineDigest {

    private final MessageDigest digest = Hash.digest();

    void add(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /// Once, at the end.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
