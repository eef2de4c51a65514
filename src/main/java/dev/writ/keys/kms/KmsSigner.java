package dev.writ.keys.kms;

import dev.writ.evidence.Signer;
import dev.writ.evidence.VerifyingKey;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Signs with a P-256 key of AWS KMS.
///
/// KMS takes a message of at most 4,096 bytes, so it is given the SHA-256 of what is signed. The
/// signature is the same as over the message itself: anybody verifies it as ECDSA with SHA-256.
public final class KmsSigner implements Signer {

    private static final String KEY_ID = "KeyId";

    private final KeyArn key;
    private final KmsCall call;
    private final VerifyingKey open;

    private KmsSigner(KeyArn key, KmsCall call) {
        this.key = key;
        this.call = call;
        this.open = publicKey(key, call);
    }

    /// Asks for the public key.
    ///
    /// @param arn of the key
    /// @param url of a KMS for trials, which sees no credentials of AWS
    /// @throws Failed when ARN or address is none, KMS refuses, or the key is of another kind
    public static KmsSigner of(String arn, Optional<String> url) {
        KeyArn key = KeyArn.of(arn);
        return new KmsSigner(key, new KmsCall(key, url.map(KmsSigner::address)));
    }

    private static URI address(String url) {
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException wrong) {
            throw Failed.invalid(
                    "WRIT_SIGNING_URL is not an address", "Write it like http://127.0.0.1:8084");
        }
    }

    private static VerifyingKey publicKey(KeyArn key, KmsCall call) {
        Fields answer = call.send("GetPublicKey", Map.of(KEY_ID, key.text()));
        return VerifyingKey.of(Base64.getDecoder().decode(answer.text("PublicKey")));
    }

    @Override
    public VerifyingKey publicKey() {
        return open;
    }

    @Override
    public byte[] sign(byte[] message) {
        byte[] digest = Hash.digest().digest(message);
        Fields answer =
                call.send(
                        "Sign",
                        Map.of(
                                KEY_ID,
                                key.text(),
                                "Message",
                                Base64.getEncoder().encodeToString(digest),
                                "MessageType",
                                "DIGEST",
                                "SigningAlgorithm",
                                "ECDSA_SHA_256"));
        return Base64.getDecoder().decode(answer.text("Signature"));
    }
}
