package dev.writ.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// An API of AWS that a test runs itself. It checks no signature, but reads the service and the
/// region there.
///
/// @param service as signatures name it, such as `states`
record TrialApi(URI url, String service) {

    static final String REGION = "eu-central-1";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, JsonNode body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /// @param target of an API that knows no paths, such as `AWSStepFunctions.StartExecution`
    JsonNode ask(String target, JsonNode body) {
        return send(
                request("/")
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("X-Amz-Target", target)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=none"
                                .formatted(REGION, service));
    }

    private JsonNode send(HttpRequest.Builder asked) {
        HttpRequest request = asked.build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            boolean failed =
                    answer.statusCode() / 100 != 2
                            || answer.headers().firstValue("X-Amz-Function-Error").isPresent();
            if (failed) {
                throw new IllegalStateException(request + ": " + answer.body());
            }
            return Laptop.JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
