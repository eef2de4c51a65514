package dev.writ.web.identity;

import dev.writ.kernel.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;

/// Who sent the request that is being served.
@Singleton
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// As the audit trail names them: the subject of their token, or {@link Actor#LOCAL}.
    public Actor actor() {
        return new Actor(identity.getPrincipal().getName());
    }
}
