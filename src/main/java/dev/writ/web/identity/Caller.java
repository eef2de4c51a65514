package dev.writ.web.identity;

import dev.writ.kernel.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Who sent the request that is being served.
@Singleton
public class Caller {

    private final SecurityIdentity identity;
    private final Provider<Access> access;

    Caller(SecurityIdentity identity, Provider<Access> access) {
        this.identity = identity;
        this.access = access;
    }

    /// As the audit trail names them: the subject of their token, or {@link Actor#LOCAL}.
    public Actor actor() {
        return new Actor(identity.getPrincipal().getName());
    }

    /// The account that is signed in; empty on a server without accounts.
    public Optional<String> account() {
        return switch (access.get()) {
            case Access.Accounts accounts -> Optional.of(actor().name());
            case Access.SingleUser here -> Optional.empty();
        };
    }
}
