package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import org.junit.jupiter.api.Test;

/// A server whose issuer never answered: it knows no key.
@QuarkusTest
@TestProfile(AccountsTest.IssuerAway.class)
class IssuerAwayTest {

    /// Named as a token is, and signed with nothing.
    private static final String SIGNED_SOMEHOW =
            "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJzdWIiOiJhZGEifQ.AAAA";

    @TestHTTPResource("/")
    URL server;

    @Test
    void a_token_that_cannot_be_verified_is_neither_believed_nor_called_wrong() {
        var reply =
                new Http(server.getPort())
                        .get("/api/rules", "Authorization", "Bearer " + SIGNED_SOMEHOW);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text("/code")).isEqualTo("TIMEOUT");
        assertThat(reply.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void who_brings_none_is_asked_for_one_and_health_asks_nobody() {
        var http = new Http(server.getPort());
        assertThat(http.get("/api/rules").status()).isEqualTo(401);
        assertThat(http.get("/q/health/live").status()).isEqualTo(200);
    }
}
