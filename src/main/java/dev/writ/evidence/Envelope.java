package dev.writ.evidence;

import dev.writ.kernel.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// A DSSE envelope with one signature.
///
/// @param payload the statement's bytes
/// @param keyId of the key it says it is signed with; no signature covers it
record Envelope(byte[] payload, String keyId, byte[] signature) {

    static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    static Envelope of(Statement statement, Signer signer) {
        byte[] payload = statement.bytes();
        return new Envelope(payload, signer.publicKey().id(), signer.sign(pae(payload)));
    }

    /// DSSE's pre-authentication encoding: what is signed.
    static byte[] pae(byte[] payload) {
        String head =
                "DSSEv1 " + PAYLOAD_TYPE.length() + " " + PAYLOAD_TYPE + " " + payload.length + " ";
        var encoded = new ByteArrayOutputStream(head.length() + payload.length);
        encoded.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        encoded.writeBytes(payload);
        return encoded.toByteArray();
    }

    /// One line of JSON.
    String json() {
        var encoder = Base64.getEncoder();
        return CanonicalJson.of(
                Map.of(
                        "payload",
                        encoder.encodeToString(payload),
                        "payloadType",
                        PAYLOAD_TYPE,
                        "signatures",
                        List.of(Map.of("keyid", keyId, "sig", encoder.encodeToString(signature)))));
    }
}
