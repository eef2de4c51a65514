package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A token as it is brought to a server. It never shows itself: no message and no log holds it.
final class Token {

    /// As RFC 6750 writes them.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    /// What a server takes of headers in all.
    private static final int MAX_BYTES = 16_384;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /// The one in the file, else the one in `WRIT_TOKEN`, if any.
    ///
    /// @throws Failed when it is none
    static Optional<Token> of(Optional<Path> file, Optional<String> variable) {
        return file.map(path -> of("--token-file", read(path)))
                .or(() -> variable.map(text -> of("WRIT_TOKEN", text)));
    }

    private static Token of(String where, String text) {
        String token = text.strip();
        if (!FORM.matcher(token).matches()) {
            throw Failed.invalid(
                    where + " does not hold a token", "Put one there, alone and without Bearer");
        }
        return new Token(token);
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new Failed(
                    new Failure.Invalid(
                            "--token-file " + file + " cannot be read", "Name a file with a token"),
                    unreadable);
        }
    }

    /// @throws Failed when others could read it on the way to the server
    Token checkedFor(URI server) {
        if (!"https".equals(server.getScheme()) && !LOOPBACK.contains(server.getHost())) {
            throw Failed.invalid(
                    "A token is not sent over plain http", "Name the server's https address");
        }
        return this;
    }

    void add(HttpRequest.Builder request) {
        request.header("Authorization", "Bearer " + text);
    }

    @Override
    public String toString() {
        return "token";
    }
}
