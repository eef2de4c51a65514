package dev.writ.keys;

import dev.writ.evidence.Signer;
import dev.writ.evidence.VerifyingKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/// Signs with an Ed25519 key of this process.
final class Ed25519Signer implements Signer {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final VerifyingKey open;

    Ed25519Signer(PrivateKey secret, VerifyingKey open) {
        this.secret = secret;
        this.open = open;
    }

    /// With a key that ends with the process.
    static Ed25519Signer ofOneProcess() {
        KeyPair pair = pair();
        return new Ed25519Signer(pair.getPrivate(), VerifyingKey.of(pair.getPublic().getEncoded()));
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform of today has it", absent);
        }
    }

    @Override
    public VerifyingKey publicKey() {
        return open;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the signing key cannot be used", unusable);
        }
    }
}
