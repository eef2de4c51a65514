package dev.writ.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// As whom GitHub is asked; mixed into every command that asks it.
public class GitHubOptions {

    /// The setting that is read when GitHub is asked first.
    private static final String TOKEN_FILE = "writ.github.token-file";

    @Option(
            names = "--github-token-file",
            paramLabel = "FILE",
            description = "Ask GitHub with the token that is there (or in GITHUB_TOKEN, GH_TOKEN).")
    @Nullable Path tokenFile;

    void choose() {
        if (tokenFile != null) {
            System.setProperty(TOKEN_FILE, tokenFile.toString());
        }
    }
}
