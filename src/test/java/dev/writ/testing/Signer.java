package dev.writ.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a token is signed, rightly or not. Plain Java, so that what verifies tokens does not also
/// make them.
interface Signer {

    /// As it stands behind the last dot.
    byte[] sign(byte[] signed) throws GeneralSecurityException;

    default String signature(String signed) {
        try {
            return SigningKey.part(sign(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /// @param how as `tokens.yaml` calls it
    static Signer of(String how) {
        return switch (how) {
            case "rsa" -> with("SHA256withRSA", SigningKey.RSA);
            case "ec" -> with("SHA256withECDSAinP1363Format", SigningKey.EC);
            case "other-rsa" -> with("SHA256withRSA", SigningKey.OTHER);
            case "not" -> signed -> new byte[0];
            case "for-another-text" -> signed -> of("rsa").sign("another.text".getBytes());
            case "public-key-as-secret" -> mac(SigningKey.RSA.pair().getPublic().getEncoded());
            case "public-key-file-as-secret" -> mac(pem(SigningKey.RSA.pair().getPublic()));
            default -> throw new AssertionError("Nobody signs " + how);
        };
    }

    private static Signer with(String algorithm, SigningKey key) {
        return signed -> {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key.pair().getPrivate());
            signature.update(signed);
            return signature.sign();
        };
    }

    private static Signer mac(byte[] secret) {
        return signed -> {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(signed);
        };
    }

    private static byte[] pem(PublicKey key) {
        String lines =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        String text = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
