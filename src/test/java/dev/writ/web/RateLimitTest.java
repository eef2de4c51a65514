package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.testing.HandClock;
import dev.writ.testing.Issuer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A server that lets eight requests a minute pass, two at once, on a clock that a test moves.
@QuarkusTest
@TestProfile(RateLimitTest.Eight.class)
class RateLimitTest {

    public static final class Eight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var all = new HashMap<>(new AccountsTest.Accounts().getConfigOverrides());
            all.put("writ.rate-limit", "8");
            return all;
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ByHand.class);
        }
    }

    @Alternative
    @Singleton
    public static class ByHand {

        private static final HandClock CLOCK = new HandClock();

        @Produces
        @Singleton
        @Alternative
        Clock clock() {
            return CLOCK;
        }
    }

    @TestHTTPResource("/")
    URL server;

    @Inject
    @ConfigProperty(name = "writ.jwt.keys")
    URI keys;

    @Inject Clock clock;

    private Issuer issuer;
    private Http http;

    @BeforeEach
    void start() {
        ((HandClock) clock).pass(Duration.ofMinutes(1));
        issuer = Issuer.start(keys.getPort(), clock);
        http = new Http(server.getPort());
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    private Http.Reply as(String kind) {
        return http.get("/api/personas", "Authorization", "Bearer " + issuer.token(kind));
    }

    private static void assertTooOften(Http.Reply reply, String seconds) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.text("/code")).isEqualTo("RATE_LIMIT");
        assertThat(reply.header("Retry-After")).isEqualTo(seconds);
    }

    @Test
    void who_asks_too_often_is_told_when_to_go_on_and_then_goes_on() {
        assertThat(as("author").status()).isEqualTo(200);
        assertThat(as("author").status()).isEqualTo(200);
        assertTooOften(as("author"), "8");
        ((HandClock) clock).pass(Duration.ofSeconds(7));
        assertTooOften(as("author"), "1");
        ((HandClock) clock).pass(Duration.ofSeconds(1));
        assertThat(as("author").status()).isEqualTo(200);
        assertTooOften(as("author"), "7");
    }

    @Test
    void one_account_costs_another_nothing_and_its_tokens_are_one_caller() {
        as("author");
        as("author");
        assertTooOften(as("ec"), "8");
        assertThat(as("approver").status()).isEqualTo(200);
    }

    @Test
    void who_names_nobody_is_counted_by_address_and_costs_accounts_nothing() {
        assertThat(http.get("/api/personas").status()).isEqualTo(401);
        assertThat(as("expired").status()).isEqualTo(401);
        assertTooOften(as("alg-none"), "8");
        assertTooOften(http.get("/nothing"), "8");
        assertThat(as("author").status()).isEqualTo(200);
    }

    @Test
    void a_refusal_for_a_missing_role_counts_too() {
        assertThat(as("no-role").status()).isEqualTo(403);
        assertThat(as("no-role").status()).isEqualTo(403);
        assertTooOften(as("no-role"), "8");
    }

    @Test
    void health_is_not_counted() {
        for (int i = 0; i < 20; i++) {
            assertThat(http.get("/q/health/live").status()).isEqualTo(200);
        }
    }
}
