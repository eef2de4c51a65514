package dev.writ.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Whom a command asks, and how it answers; mixed into every command that reads or writes what is
/// there.
public class DeskOptions {

    @ArgGroup @Nullable Choice choice;

    @Option(names = PlanCommand.JSON, description = "Print one JSON object and nothing else.")
    boolean json;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Ask the server as the account whose token is there (or in WRIT_TOKEN).")
    @Nullable Path tokenFile;

    /// One of them at most.
    static class Choice {

        @Option(
                names = "--server",
                paramLabel = "URL",
                description = "Ask this server, not the store here.")
        @Nullable String server;

        @Option(
                names = "--dynamodb",
                paramLabel = "URL",
                description = "Use the DynamoDB at this address, not the folder.")
        @Nullable String dynamodb;
    }

    Optional<String> server() {
        return Optional.ofNullable(choice).flatMap(each -> Optional.ofNullable(each.server));
    }

    Optional<Path> tokenFile() {
        return Optional.ofNullable(tokenFile);
    }

    Optional<String> dynamodb() {
        return Optional.ofNullable(choice).flatMap(each -> Optional.ofNullable(each.dynamodb));
    }
}
