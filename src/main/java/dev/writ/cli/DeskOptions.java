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

    /// One of them at most.
    static class Choice {

        @ArgGroup(exclusive = false)
        @Nullable Server server;

        @Option(
                names = "--dynamodb",
                paramLabel = "URL",
                description = "Use the DynamoDB at this address, not the folder.")
        @Nullable String dynamodb;
    }

    /// A server, and as whom to ask it.
    static class Server {

        @Option(
                names = "--server",
                paramLabel = "URL",
                required = true,
                description = "Ask this server, not the store here.")
        String address = "";

        @Option(
                names = "--token-file",
                paramLabel = "FILE",
                description = "As the account whose token is in this file, else in WRIT_TOKEN.")
        @Nullable Path tokenFile;
    }

    Optional<Server> server() {
        return Optional.ofNullable(choice).flatMap(each -> Optional.ofNullable(each.server));
    }

    Optional<String> dynamodb() {
        return Optional.ofNullable(choice).flatMap(each -> Optional.ofNullable(each.dynamodb));
    }
}
