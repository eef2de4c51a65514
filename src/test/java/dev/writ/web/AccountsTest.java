package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.writ.testing.HttpCase;
import dev.writ.testing.HttpCases;
import dev.writ.testing.Issuer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A server with accounts: every path asks who calls, and believes only the issuer.
@QuarkusTest
@TestProfile(AccountsTest.Accounts.class)
class AccountsTest {

    private static final Path CASES = Path.of("src/test/resources/web/identity/cases.yaml");

    public static final class Accounts implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var all = new HashMap<>(new InMemory().getConfigOverrides());
            all.put("writ.jwt.issuer", Issuer.NAME);
            all.put("writ.jwt.audience", Issuer.AUDIENCE);
            all.put("writ.jwt.keys", "http://localhost:" + freePort() + "/jwks.json");
            all.put("writ.cors.origins", "https://app.example,http://localhost:5173");
            all.put("writ.rate-limit", "0");
            return all;
        }

        /// The issuer takes it when the server is there already, which asks it only then.
        static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }

    /// Accounts of an issuer that nobody starts.
    public static final class IssuerAway implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return new Accounts().getConfigOverrides();
        }
    }

    @TestHTTPResource("/")
    URL server;

    @Inject
    @ConfigProperty(name = "writ.jwt.keys")
    URI keys;

    private Issuer issuer;
    private Http http;

    @BeforeEach
    void start() {
        issuer = Issuer.start(keys.getPort(), Clock.systemUTC());
        http = new Http(server.getPort());
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @TestFactory
    Stream<DynamicTest> every_case_is_answered_as_written() throws IOException {
        var cases = new HttpCases(URI.create("http://localhost:" + server.getPort()), issuer);
        return HttpCase.read(CASES).map(each -> dynamicTest(each.name(), () -> cases.run(each)));
    }

    private String[] as(String kind) {
        return new String[] {"Authorization", "Bearer " + issuer.token(kind)};
    }

    /// On Lambda, API Gateway says so.
    @Test
    void a_token_larger_than_all_headers_may_be_is_refused_before_it_is_read() {
        assertThat(http.get("/api/rules", as("huge")).status()).isEqualTo(431);
    }

    @Test
    void the_audit_trail_names_who_did_it() throws IOException {
        Path report = Path.of("examples/eslint-jquery-src.sarif");
        String scan =
                http.upload("/api/scans?project=named", report, as("author")).text("/scan/id");
        http.put("/api/settings?project=named", "{}", as("approver"));
        assertThat(http.get("/api/events?scan=" + scan, as("author")).text("/items/0/actor/name"))
                .isEqualTo("ada");
        assertThat(http.get("/api/events?project=named", as("author")).text("/items/0/actor/name"))
                .isEqualTo("bob");
    }

    @Test
    void a_key_of_one_caller_gives_another_caller_nothing() throws IOException {
        String[] ada = {
            "Authorization", "Bearer " + issuer.token("author"), "Idempotency-Key", "k"
        };
        String[] eve = {"Authorization", "Bearer " + issuer.token("admin"), "Idempotency-Key", "k"};
        Path report = Path.of("examples/eslint-jquery-src.sarif");
        assertThat(http.upload("/api/scans?project=keys", report, ada).text("/repeated"))
                .isEqualTo("false");
        assertThat(http.upload("/api/scans?project=keys", report, ada).text("/repeated"))
                .isEqualTo("false");
        assertThat(http.upload("/api/scans?project=keys", report, eve).text("/repeated"))
                .isEqualTo("true");
    }

    private Http.Reply signIn(String token, String... headers) {
        return http.send(
                http.request("/signin", headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + token)));
    }

    @Test
    void a_token_that_can_be_trusted_is_kept_where_no_script_and_no_other_site_reaches_it() {
        var reply = signIn(issuer.token("author"));
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).endsWith("/scans");
        String cookie = reply.header("Set-Cookie");
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict", "Max-Age=28800")
                .doesNotContain("Secure"); // on the loopback there is no TLS
        String kept = cookie.substring(0, cookie.indexOf(';'));
        var page = http.get("/scans", "Accept", "text/html", "Cookie", kept);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Sign out").contains("ada");
    }

    @Test
    void a_token_that_cannot_be_trusted_is_refused_with_the_reason() {
        var reply = signIn(issuer.token("expired"), "Accept", "text/html");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).contains("The token has expired");
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void who_signs_out_leaves_no_cookie() {
        var reply =
                http.send(
                        http.request("/signout", "Cookie", "writ-token=" + issuer.token("author"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Set-Cookie")).contains("writ-token=;", "Max-Age=0");
    }
}
