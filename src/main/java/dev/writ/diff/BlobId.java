package dev.writ.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The name that git gives a content.
final class BlobId {

    private static final int SHA1_DIGITS = 40;

    private BlobId() {}

    /// @param id its first digits, of SHA-1 or SHA-256
    static boolean isOf(String id, Tree.Entry entry) {
        return switch (entry.mode()) {
            case FILE, EXECUTABLE, SYMLINK ->
                    (id.length() <= SHA1_DIGITS && hash("SHA-1", entry.content()).startsWith(id))
                            || hash("SHA-256", entry.content()).startsWith(id);
            case SUBMODULE -> entry.content().text().startsWith("Subproject commit " + id);
        };
    }

    private static String hash(String algorithm, Bytes content) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(("blob " + content.length() + "\0").getBytes(StandardCharsets.US_ASCII));
            digest.update(content.toArray());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has " + algorithm, absent);
        }
    }
}
