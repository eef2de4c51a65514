package dev.writ.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The keys of the issuer of tests, made anew for each run.
public enum SigningKey {
    RSA("RSA", 2048),
    EC("EC", 256),
    /// Nobody publishes it, unless a test does.
    OTHER("RSA", 2048);

    private static final int COORDINATE = 32;

    private final KeyPair pair;

    SigningKey(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    KeyPair pair() {
        return pair;
    }

    /// The keys that an issuer publishes at first, as a JWKS.
    public static String published() {
        return set(List.of(RSA, EC));
    }

    static String set(List<SigningKey> keys) {
        return keys.stream()
                .map(SigningKey::jwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private String jwk() {
        String common =
                "{\"use\":\"sig\",\"kid\":\"" + name().toLowerCase(java.util.Locale.ROOT) + "\",";
        return common
                + switch (pair.getPublic()) {
                    case RSAPublicKey rsa ->
                            "\"kty\":\"RSA\",\"n\":\""
                                    + number(rsa.getModulus())
                                    + "\",\"e\":\""
                                    + number(rsa.getPublicExponent())
                                    + "\"}";
                    case ECPublicKey ec ->
                            "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                                    + part(coordinate(ec.getW().getAffineX()))
                                    + "\",\"y\":\""
                                    + part(coordinate(ec.getW().getAffineY()))
                                    + "\"}";
                    default -> throw new IllegalStateException("no such key");
                };
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return part(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return padded;
    }

    static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String part(String text) {
        return part(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
