package dev.writ.github;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends one request, once. Follows no redirect: it might lead a token elsewhere.
final class Http {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// For the whole answer. GitHub gives up on its own after 10 seconds of work.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// The version all of GitHub and GitHub Enterprise Server 3.9 or later know.
    private static final String VERSION = "2022-11-28";

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final Address address;
    private final Optional<GitHubToken> token;

    Http(Address address, Optional<GitHubToken> token) {
        this.address = address;
        this.token = token;
    }

    Address address() {
        return address;
    }

    boolean hasToken() {
        return token.isPresent();
    }

    /// @throws IOException when there is no whole answer
    /// @throws dev.writ.kernel.Failed when it is too large
    Answer send(Ask ask) throws IOException, InterruptedException {
        var sent = client.sendAsync(request(ask), AtMost.bytes(ask.maxBytes()));
        try {
            HttpResponse<Optional<byte[]>> came = sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            byte[] body = came.body().orElseThrow(() -> Refusals.tooLarge(ask));
            return new Answer(came.statusCode(), came.headers(), body);
        } catch (ExecutionException lost) {
            throw new IOException("the connection was lost", lost);
        } catch (TimeoutException slow) {
            throw new IOException("the answer takes too long", slow);
        } finally {
            sent.cancel(true);
        }
    }

    private HttpRequest request(Ask ask) {
        var request =
                HttpRequest.newBuilder(address.at(ask.path()))
                        .header("Accept", ask.accept())
                        .header("User-Agent", "writ")
                        .header("X-GitHub-Api-Version", VERSION);
        token.ifPresent(each -> each.add(request));
        ask.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        var body =
                ask.body()
                        .map(each -> BodyPublishers.ofString(each.toString()))
                        .orElseGet(BodyPublishers::noBody);
        return request.method(ask.method().name(), body).build();
    }
}
