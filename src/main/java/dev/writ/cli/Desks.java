package dev.writ.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/// Finds whom a command asks.
@Singleton
class Desks {

    private final Provider<LocalDesk> local;
    private final Provider<ObjectMapper> json;

    Desks(Provider<LocalDesk> local, Provider<ObjectMapper> json) {
        this.local = local;
        this.json = json;
    }

    /// @throws Failed when the server's address is none
    Desk of(DeskOptions options) {
        return options.server()
                .<Desk>map(server -> new RemoteDesk(json.get(), server))
                .orElseGet(
                        () -> {
                            StoreOptions.use(false, options.dynamodb());
                            return local.get();
                        });
    }
}
