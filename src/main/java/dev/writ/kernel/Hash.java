package dev.writ.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256, and the identities made from it.
public final class Hash {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private Hash() {}

    /// The hash of a text's UTF-8 bytes, 64 lower-case hex digits.
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The hash of bytes, 64 lower-case hex digits.
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /// An identity of `length` characters (5 bits each, Crockford's alphabet in lower case) that
    /// depends on every part and on where one part ends and the next begins.
    public static String id(int length, List<String> parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return base32(digest.digest(), length);
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    private static String base32(byte[] bytes, int length) {
        var text = new StringBuilder(length);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < length; ) {
            if (bits < 5) {
                buffer = (buffer << 8) | (bytes[i++] & 0xff);
                bits += 8;
            }
            bits -= 5;
            text.append(ALPHABET[(buffer >> bits) & 31]);
        }
        return text.toString();
    }
}
