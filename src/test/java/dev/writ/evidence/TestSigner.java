package dev.writ.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/// Keys of both kinds, made anew for each run.
enum TestSigner implements Signer {
    ED25519("Ed25519", "Ed25519"),
    ANOTHER("Ed25519", "Ed25519"),
    P256("EC", "SHA256withECDSA");

    private final KeyPair pair;
    private final String algorithm;

    TestSigner(String kind, String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(256);
            }
            this.pair = generator.generateKeyPair();
            this.algorithm = algorithm;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public VerifyingKey publicKey() {
        return VerifyingKey.of(pair.getPublic().getEncoded());
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
