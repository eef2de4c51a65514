package dev.writ.evidence;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// The public half of a signing key: Ed25519, or ECDSA on P-256 with SHA-256.
public final class VerifyingKey {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
    private static final String END = "-----END PUBLIC KEY-----\n";
    private static final int LINE = 64;
    private static final int P_256_BITS = 256;

    /// The object identifier 1.3.101.112, as it stands in an Ed25519 key.
    private static final byte[] ED25519 = {0x06, 0x03, 0x2b, 0x65, 0x70};

    private static final int ED25519_AT = 4;
    private static final int ED25519_BYTES = 44;

    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /// @param spki the key as X.509 SubjectPublicKeyInfo, in DER
    /// @throws Failed when it is no such key
    public static VerifyingKey of(byte[] spki) {
        try {
            boolean edwards =
                    spki.length == ED25519_BYTES
                            && Arrays.equals(
                                    ED25519,
                                    Arrays.copyOfRange(
                                            spki, ED25519_AT, ED25519_AT + ED25519.length));
            var factory = KeyFactory.getInstance(edwards ? "Ed25519" : "EC");
            PublicKey key = factory.generatePublic(new X509EncodedKeySpec(spki));
            boolean known =
                    edwards
                            || (key instanceof ECPublicKey curve
                                    && curve.getParams().getOrder().bitLength() == P_256_BITS);
            if (known && Arrays.equals(key.getEncoded(), spki)) {
                return new VerifyingKey(key);
            }
        } catch (GeneralSecurityException none) {
            throw new Failed(noKey(), none);
        }
        throw new Failed(noKey());
    }

    /// @param pem with lines of 64 characters and nothing else around it
    /// @throws Failed when it is not exactly that
    public static VerifyingKey ofPem(String pem) {
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
            throw new Failed(noKey());
        }
        String body = pem.substring(BEGIN.length(), Math.max(BEGIN.length(), end(pem)));
        try {
            var key = of(Base64.getDecoder().decode(body.replace("\n", "")));
            if (key.pem().equals(pem)) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new Failed(noKey(), noBase64);
        }
        throw new Failed(noKey());
    }

    private static int end(String pem) {
        return pem.length() - END.length();
    }

    private static Failure noKey() {
        return new Failure.Invalid(
                "It is not the PEM of an Ed25519 or P-256 public key",
                "Use the key.pem of the export or the answer of GET /api/evidence/key");
    }

    /// SHA-256 of the SubjectPublicKeyInfo, 64 hex digits.
    public String id() {
        return Hash.sha256(key.getEncoded());
    }

    public String pem() {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return BEGIN + lines.encodeToString(key.getEncoded()) + "\n" + END;
    }

    /// @param signature as {@link Signer#sign} makes it; anything else does not verify
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier =
                    Signature.getInstance(
                            key instanceof ECPublicKey ? "SHA256withECDSA" : "Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false; // it is no signature at all
        }
    }
}
