package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.writ.kernel.Failed;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A token goes to the named server alone, and is seen nowhere else.
class TokenTest {

    private static final String TEXT = "eyJh.bGci-Oi_J~9";

    private final List<String> received = new ArrayList<>();
    private HttpServer named;
    private HttpServer elsewhere;

    @TempDir Path folder;

    @BeforeEach
    void start() throws IOException {
        elsewhere = server(200, "");
        named = server(200, "");
    }

    @AfterEach
    void stop() {
        named.stop(0);
        elsewhere.stop(0);
    }

    private HttpServer server(int status, String location) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName("localhost"), 0);
        var server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> answer(exchange, status, location));
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange, int status, String location) throws IOException {
        received.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(status, 2);
        exchange.getResponseBody().write("{}".getBytes());
        exchange.close();
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static Optional<Token> token() {
        return Token.of(Optional.empty(), Optional.of(TEXT));
    }

    private static Desk desk(HttpServer server, Optional<Token> token) {
        return new RemoteDesk(Laptop.JSON, address(server), token);
    }

    @Test
    void it_is_brought_as_a_bearer_token() {
        desk(named, token()).scans().list(Map.of());
        assertThat(received).containsExactly("Bearer " + TEXT);
    }

    @Test
    void without_one_nothing_is_brought() {
        desk(named, Token.of(Optional.empty(), Optional.empty())).scans().list(Map.of());
        assertThat(received).containsExactly("null");
    }

    @Test
    void the_file_comes_before_the_environment() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TEXT + "\n");
        desk(named, Token.of(Optional.of(file), Optional.of("other"))).scans().list(Map.of());
        assertThat(received).containsExactly("Bearer " + TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_takes_it_nowhere(int status) throws IOException {
        HttpServer leading = server(status, address(elsewhere) + "/api/scans");
        try {
            assertThatThrownBy(() -> desk(leading, token()).scans().list(Map.of()))
                    .isInstanceOf(Failed.class);
            assertThat(received).hasSize(1);
        } finally {
            leading.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://writ.example",
                "http://localhost.writ.example",
                "http://localhost@writ.example",
                "http://10.0.0.1:8080"
            })
    void it_does_not_go_over_plain_http_to_another_machine(String server) {
        var refused =
                catchThrowableOfType(
                        Failed.class, () -> new RemoteDesk(Laptop.JSON, server, token()));
        assertThat(refused).hasMessageContaining("plain http").hasMessageNotContaining(TEXT);
        new RemoteDesk(Laptop.JSON, server, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://writ.example", "http://127.0.0.1:1", "http://[::1]:1"})
    void it_goes_over_https_and_within_this_machine(String server) {
        new RemoteDesk(Laptop.JSON, server, token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "two words", "Bearer secret", "secret\nX-Role: admin", "gehe\u00efm"})
    void what_is_no_token_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> Token.of(Optional.empty(), Optional.of(text)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("WRIT_TOKEN")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> Token.of(Optional.of(absent), Optional.empty()))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(absent.toString());
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(token().orElseThrow()).hasToString("token");
    }
}
