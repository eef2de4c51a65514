package dev.writ.github;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// As whom GitHub is asked. It never shows itself.
final class GitHubToken {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    /// What servers take of headers in all.
    private static final int MAX_BYTES = 16_384;

    private final String text;

    private GitHubToken(String text) {
        this.text = text;
    }

    /// The one in the file, else the one of the environment, if any.
    ///
    /// @throws Failed when it is none
    static Optional<GitHubToken> of(Optional<Path> file, Optional<String> variable) {
        return file.map(path -> of("The file of the GitHub token", read(path)))
                .or(() -> variable.map(text -> of("GITHUB_TOKEN (or GH_TOKEN)", text)));
    }

    private static GitHubToken of(String where, String text) {
        String token = text.strip();
        if (!FORM.matcher(token).matches()) {
            throw Failed.invalid(where + " does not hold a token", "Put one there, alone");
        }
        return new GitHubToken(token);
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new Failed(
                    new Failure.Invalid(
                            "The file of the GitHub token cannot be read",
                            "Name one with --github-token-file"),
                    unreadable);
        }
    }

    void add(HttpRequest.Builder request) {
        request.header("Authorization", "Bearer " + text);
    }

    @Override
    public String toString() {
        return "token";
    }
}
