package dev.writ.evidence;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads an envelope to the letter.
final class ReadEnvelope {

    private static final Set<String> FIELDS = Set.of("payload", "payloadType", "signatures");
    private static final Set<String> SIGNATURE = Set.of("keyid", "sig");
    private static final String FIRST = "signatures[0]";

    private final CheckedLine line;

    ReadEnvelope(CheckedLine line) {
        this.line = line;
    }

    /// @return empty when it is none; flaws say why
    Optional<Envelope> of(byte[] json) {
        return line.object("", json)
                .flatMap(value -> line.fields("", value, FIELDS))
                .flatMap(this::envelope);
    }

    private Optional<Envelope> envelope(Map<String, Object> fields) {
        if (!Envelope.PAYLOAD_TYPE.equals(fields.get("payloadType"))) {
            line.flaw("payloadType", "it is not " + Envelope.PAYLOAD_TYPE);
        }
        var payload = base64("payload", fields.get("payload"));
        var signatures = line.list("signatures", fields.getOrDefault("signatures", ""));
        if (signatures.size() != 1) {
            line.flaw("signatures", "there is not exactly one");
            return Optional.empty();
        }
        return line.fields(FIRST, signatures.getFirst(), SIGNATURE)
                .flatMap(signature -> payload.flatMap(bytes -> envelope(bytes, signature)));
    }

    private Optional<Envelope> envelope(byte[] payload, Map<String, Object> signature) {
        var keyId = line.text(FIRST + ".keyid", signature.getOrDefault("keyid", ""));
        var sig = base64(FIRST + ".sig", signature.get("sig"));
        return keyId.flatMap(id -> sig.map(bytes -> new Envelope(payload, id, bytes)));
    }

    private Optional<byte[]> base64(String field, @Nullable Object value) {
        try {
            if (value instanceof String text) {
                byte[] bytes = Base64.getDecoder().decode(text);
                if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                    return Optional.of(bytes);
                }
            }
        } catch (IllegalArgumentException none) {
            // said below
        }
        line.flaw(field, "it is not canonical base64");
        return Optional.empty();
    }
}
