package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Without accounts: this machine may do everything, and nobody through its browsers.
@QuarkusTest
@TestProfile(InMemory.class)
class OneUserTest {

    @TestHTTPResource("/")
    URL server;

    /// What comes back for bytes that a decent client would not send.
    private String raw(String head) throws IOException {
        try (var socket = new Socket("localhost", server.getPort())) {
            String request = head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Http http() {
        return new Http(server.getPort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer nonsense", "Basic eDp5"})
    void who_is_at_this_machine_needs_no_token_and_none_is_looked_at(String sent) {
        var reply = http().put("/api/settings?project=one-user", "{}", "Authorization", sent + " ");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(http().get("/api/events?project=one-user").text("/items/0/actor/name"))
                .isEqualTo("local");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/scans", "/q/metrics", "/q/health", "/q/openapi", "/q/swagger-ui/"})
    void another_name_of_this_machine_is_not_served(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\nHost: writ.evil.example"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "Host names another machine");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:1, 200",
        "127.0.0.1, 200",
        "[::1]:8080, 200",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "evil.example:80, 403",
        "localhost@evil.example, 400",
        "'', 403",
    })
    void only_the_names_of_the_loopback_are_served(String host, int status) throws IOException {
        assertThat(raw("GET /api/rules HTTP/1.1\nHost: " + host)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost:1", "http://localhost"})
    void a_page_of_another_site_is_not_served(String origin) {
        for (String path : new String[] {"/api/rules", "/q/metrics"}) {
            var reply = http().get(path, "Origin", origin);
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.text("/detail")).isEqualTo("Origin names another site");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void its_own_page_is_served() {
        String own = "http://localhost:" + server.getPort();
        assertThat(http().get("/api/rules", "Origin", own).status()).isEqualTo(200);
    }

    /// The HTTP layer of Quarkus does so, before anything of ours is asked.
    @ParameterizedTest
    @ValueSource(strings = {"/api/scans?limit=%zz", "/api/scans/%zz", "/%", "/q/metrics?%z=1"})
    void a_malformed_percent_sign_is_refused_without_a_word(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\nHost: localhost"))
                .startsWith("HTTP/1.1 400")
                .endsWith("\r\n\r\n");
    }

    @Test
    void the_loopback_promises_no_tls() {
        assertThat(http().get("/api/rules").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_scripts_within_the_trial_page_are_those_that_its_policy_names() throws Exception {
        var page = http().get("/q/swagger-ui/");
        var named = new StringBuilder("script-src 'self'");
        Matcher script =
                Pattern.compile("(?s)<script(?: defer)?>(.*?)</script>").matcher(page.body());
        while (script.find()) {
            byte[] text = script.group(1).getBytes(StandardCharsets.UTF_8);
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text);
            named.append(" 'sha256-").append(Base64.getEncoder().encodeToString(sha)).append('\'');
        }
        assertThat(page.header("Content-Security-Policy"))
                .contains(named + ";")
                .doesNotContain("unsafe");
    }
}
