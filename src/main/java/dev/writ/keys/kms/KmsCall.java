package dev.writ.keys.kms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.writ.kernel.CanonicalJson;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.TryAgain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// A call of KMS. Two of its operations are used, so they are signed and sent here; the SDK's
/// client of KMS would add megabytes.
final class KmsCall {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int TRIES = 3;
    private static final int OK = 200;
    private static final int MAX_ANSWER_BYTES = 64 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    private final KeyArn key;
    private final Optional<URI> trial;
    private final SdkHttpClient http =
            UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(ANSWER)
                    .build();

    KmsCall(KeyArn key, Optional<URI> trial) {
        this.key = key;
        this.trial = trial;
    }

    /// @param operation of the API
    /// @throws TryAgain when KMS refuses or does not answer
    Fields send(String operation, Map<String, String> parameters) {
        String body = CanonicalJson.of(parameters);
        for (int attempt = 1; ; attempt++) {
            try {
                return sent(operation, body);
            } catch (IOException | SdkException broken) {
                if (attempt == TRIES) {
                    throw new TryAgain(
                            new Failure.Unavailable(
                                    Failure.Code.INTERNAL_ERROR,
                                    "The signing key in AWS KMS cannot be used",
                                    "Repeat the call; see whether the role may kms:Sign and"
                                            + " kms:GetPublicKey"),
                            broken);
                }
            }
        }
    }

    private Fields sent(String operation, String body) throws IOException {
        var request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(trial.orElseGet(key::endpoint))
                        .putHeader("Content-Type", "application/x-amz-json-1.1")
                        .putHeader("X-Amz-Target", "TrentService." + operation)
                        .build();
        var signed =
                AwsV4HttpSigner.create()
                        .sign(
                                r ->
                                        r.identity(credentials())
                                                .request(request)
                                                .payload(ContentStreamProvider.fromUtf8String(body))
                                                .putProperty(
                                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME, "kms")
                                                .putProperty(
                                                        AwsV4HttpSigner.REGION_NAME, key.region()));
        var call = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(call::contentStreamProvider);
        return read(http.prepareRequest(call.build()).call());
    }

    private static Fields read(HttpExecuteResponse response) throws IOException {
        try (InputStream in = response.responseBody().orElseThrow(() -> new IOException("empty"))) {
            Map<String, String> texts = texts(in.readNBytes(MAX_ANSWER_BYTES));
            if (response.httpResponse().statusCode() != OK) {
                throw new IOException(texts.getOrDefault("__type", "refused"));
            }
            return Fields.of("AWS KMS", texts);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /// The texts of a JSON object; what else it holds is not needed.
    private static Map<String, String> texts(byte[] json) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.put(name, parser.getText());
                }
                parser.skipChildren();
            }
        }
        return texts;
    }

    private AwsCredentials credentials() {
        return trial.isPresent()
                ? AwsBasicCredentials.create("local", "local")
                : EnvironmentVariableCredentialsProvider.create().resolveCredentials();
    }
}
