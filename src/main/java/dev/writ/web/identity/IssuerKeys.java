package dev.writ.web.identity;

import dev.writ.web.identity.Access.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.http.Response;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.HttpsJwks;

/// Gets the public keys of an issuer, at the pace of this server and not of who sends tokens: known
/// keys are got anew every ten minutes, for a key nobody knows at most every half minute, and an
/// issuer that does not answer is left alone for a while. Keys that are known stay in force
/// meanwhile.
final class IssuerKeys implements SimpleGet {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    /// How long an issuer that did not answer is not asked.
    static final Duration REST = Duration.ofSeconds(5);

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration LIFE_WHILE_AWAY = Duration.ofMinutes(1);
    private static final Duration BETWEEN_UNKNOWN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// A key takes about 1 KB.
    private static final int MAX_BYTES = 1 << 18;

    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Instant quietUntil = Instant.MIN;

    IssuerKeys(Clock clock) {
        this.clock = clock;
    }

    static HttpsJwks of(Accounts accounts, Clock clock) {
        var keys = new HttpsJwks(accounts.keys().toString());
        keys.setSimpleHttpGet(new IssuerKeys(clock));
        keys.setDefaultCacheDuration(LIFE.toSeconds());
        keys.setRetainCacheOnErrorDuration(LIFE_WHILE_AWAY.toSeconds());
        keys.setRefreshReprieveThreshold(BETWEEN_UNKNOWN.toMillis());
        return keys;
    }

    /// @throws IOException when they cannot be had now
    @Override
    public SimpleResponse get(String location) throws IOException {
        if (clock.instant().isBefore(quietUntil)) {
            throw new IOException("The issuer did not answer a moment ago");
        }
        try {
            // without headers: how long keys live is not the issuer's choice
            return new Response(200, "OK", Map.of(), text(URI.create(location)));
        } catch (IOException away) {
            LOG.warnf("keys of the issuer cannot be had: %s", away);
            quietUntil = clock.instant().plus(REST);
            throw away;
        }
    }

    private String text(URI location) throws IOException {
        if ("file".equals(location.getScheme())) {
            return Files.readString(Path.of(location));
        }
        var request = HttpRequest.newBuilder(location).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BYTES));
            if (answer.statusCode() != 200) {
                throw new IOException("The issuer answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while asking the issuer", stopped);
        }
    }
}
