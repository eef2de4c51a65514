package dev.writ.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which store a command uses; mixed into every command that uses one. The command calls
/// {@link #choose} before its use case is made, as the store is opened by its first use.
public class StoreOptions {

    /// The settings that the store reads when it is opened.
    private static final String IN_MEMORY = "writ.in-memory";

    private static final String DYNAMODB_URL = "writ.dynamodb.url";

    @ArgGroup @Nullable Choice choice;

    /// One of them at most.
    static class Choice {

        @Option(names = "--in-memory", description = "Keep nothing in the store.")
        boolean inMemory;

        @Option(
                names = "--dynamodb",
                paramLabel = "URL",
                description = "Keep it in the DynamoDB at this address, not in the folder.")
        @Nullable String dynamodb;
    }

    void choose() {
        var chosen = Optional.ofNullable(choice);
        use(
                chosen.map(each -> each.inMemory).orElse(false),
                chosen.flatMap(each -> Optional.ofNullable(each.dynamodb)));
    }

    /// @param dynamodb address of a DynamoDB
    static void use(boolean inMemory, Optional<String> dynamodb) {
        System.setProperty(IN_MEMORY, String.valueOf(inMemory));
        dynamodb.ifPresent(url -> System.setProperty(DYNAMODB_URL, url));
    }
}
