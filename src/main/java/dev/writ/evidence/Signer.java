package dev.writ.evidence;

/// The key that statements are signed with. The private half stays where it is.
public interface Signer {

    /// @return Ed25519 or P-256
    VerifyingKey publicKey();

    /// @return Ed25519 over the message, or DER of ECDSA over its SHA-256
    /// @throws dev.writ.kernel.Failed when there is no key, or none that answers
    byte[] sign(byte[] message);
}
