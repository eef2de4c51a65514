package dev.writ.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Finds whom a command asks.
@Singleton
class Desks {

    private final Provider<LocalDesk> local;
    private final Provider<ObjectMapper> json;
    private final Optional<String> token;
    private final Path data;
    private final Optional<String> dynamodb;

    Desks(
            Provider<LocalDesk> local,
            Provider<ObjectMapper> json,
            @ConfigProperty(name = "writ.token") Optional<String> token,
            @ConfigProperty(name = "writ.data") Optional<Path> data,
            @ConfigProperty(name = "writ.dynamodb.url") Optional<String> dynamodb) {
        this.local = local;
        this.json = json;
        this.token = token;
        this.data = data.orElse(Path.of(".writ"));
        this.dynamodb = dynamodb;
    }

    /// @throws Failed when the server's address is none, or a token is none or must not go there
    Desk of(DeskOptions options) {
        return options.server()
                .<Desk>map(server -> new RemoteDesk(json.get(), server, token(options)))
                .orElseGet(() -> here(options));
    }

    /// For a check that keeps nothing, no store is made where there is none.
    Desk forCheck(DeskOptions options, boolean keeps) {
        boolean bare =
                !keeps
                        && options.server().isEmpty()
                        && options.dynamodb().isEmpty()
                        && dynamodb.isEmpty()
                        && !Files.isDirectory(data);
        if (!bare) {
            return of(options);
        }
        StoreOptions.use(true, Optional.empty());
        return local.get();
    }

    private Optional<Token> token(DeskOptions options) {
        return Token.of(options.tokenFile(), token);
    }

    private Desk here(DeskOptions options) {
        if (options.tokenFile().isPresent()) {
            throw Failed.invalid(
                    "--token-file is there without --server", "Name the server that takes it");
        }
        StoreOptions.use(false, options.dynamodb());
        return local.get();
    }
}
