package dev.writ.keys.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Hash;
import dev.writ.kernel.TryAgain;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing by KMS, against a server that does what KMS documents.
class KmsSignerTest {

    private static final String ARN = "arn:aws:kms:eu-central-1:123456789012:alias/writ";

    private final List<String> authorizations = new ArrayList<>();
    private final KeyPair pair = pair();
    private int refusals;
    private HttpServer server;

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            authorizations.add(headers.getFirst("Authorization"));
            JsonNode asked = Laptop.JSON.readTree(exchange.getRequestBody());
            boolean refuses = refusals-- > 0 || !asked.path("KeyId").asText().equals(ARN);
            String target = headers.getFirst("X-Amz-Target");
            boolean known = "application/x-amz-json-1.1".equals(headers.getFirst("Content-Type"));
            var answer =
                    refuses || !known
                            ? Map.of("__type", "AccessDeniedException")
                            : answer(target, asked);
            byte[] body = Laptop.JSON.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(answer.containsKey("__type") ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Map<String, String> answer(String target, JsonNode asked) {
        var encoder = Base64.getEncoder();
        return switch (target) {
            case "TrentService.GetPublicKey" ->
                    Map.of(
                            "KeyId",
                            ARN,
                            "PublicKey",
                            encoder.encodeToString(pair.getPublic().getEncoded()),
                            "KeySpec",
                            "ECC_NIST_P256");
            case "TrentService.Sign" -> Map.of("Signature", encoder.encodeToString(signed(asked)));
            default -> Map.of("__type", "UnknownOperationException");
        };
    }

    /// The message is a digest, and is signed as it is.
    private byte[] signed(JsonNode asked) {
        assertThat(asked.path("MessageType").asText()).isEqualTo("DIGEST");
        assertThat(asked.path("SigningAlgorithm").asText()).isEqualTo("ECDSA_SHA_256");
        byte[] digest = Base64.getDecoder().decode(asked.path("Message").asText());
        assertThat(digest).hasSize(32);
        try {
            var signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(digest);
            return signature.sign();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private KmsSigner signer() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return KmsSigner.of(ARN, Optional.of(url));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 4097, 1_000_000})
    void what_kms_signed_verifies_offline_whatever_its_length(int length) {
        byte[] message = "m".repeat(length).getBytes(StandardCharsets.US_ASCII);
        var signer = signer();
        byte[] signature = signer.sign(message);
        assertThat(signer.publicKey().verifies(message, signature)).isTrue();
        byte[] other = (new String(message, StandardCharsets.US_ASCII) + "x").getBytes();
        assertThat(signer.publicKey().verifies(other, signature)).isFalse();
        assertThat(signer.publicKey().id()).isEqualTo(Hash.sha256(pair.getPublic().getEncoded()));
    }

    @Test
    void requests_are_signed_for_the_region_of_the_key_and_trials_see_no_credentials() {
        signer().sign(new byte[] {1});
        assertThat(authorizations)
                .hasSize(2)
                .allSatisfy(
                        header ->
                                assertThat(header)
                                        .startsWith("AWS4-HMAC-SHA256 Credential=local/")
                                        .contains("/eu-central-1/kms/aws4_request")
                                        .contains("SignedHeaders=")
                                        .contains("x-amz-target"));
    }

    @Test
    void a_refusal_that_passes_is_asked_again() {
        refusals = 2;
        assertThat(signer().publicKey().pem()).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void a_refusal_that_stays_can_be_tried_again_and_names_the_rights() {
        refusals = 100;
        assertThatThrownBy(this::signer)
                .isInstanceOf(TryAgain.class)
                .hasMessageContaining("kms:Sign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"writ", "arn:aws:kms:eu-central-1:1:key/a", "arn:aws:s3:::a", "alias/writ"})
    void what_is_no_arn_of_a_key_is_refused(String arn) {
        assertThatThrownBy(() -> KmsSigner.of(arn, Optional.empty()))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("WRIT_SIGNING_KEY");
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThatThrownBy(() -> KmsSigner.of(ARN, Optional.of("not an address")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("WRIT_SIGNING_URL");
    }
}
