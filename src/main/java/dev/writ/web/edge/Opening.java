package dev.writ.web.edge;

import dev.writ.kernel.Failed;
import dev.writ.web.identity.Access;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Before the server listens: a setting that is wrong, and a server without accounts that others
/// can reach, keep it from starting.
@Singleton
class Opening {

    private final Provider<Access> access;
    private final OriginSettings origins;
    private final RateLimit rateLimit;
    private final boolean serves;
    private final String host;
    private final Optional<String> lambda;

    /// @param lambda set where requests come through AWS Lambda, whatever the host
    Opening(
            Provider<Access> access,
            OriginSettings origins,
            RateLimit rateLimit,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
                    boolean serves,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "AWS_LAMBDA_RUNTIME_API") Optional<String> lambda) {
        this.access = access;
        this.origins = origins;
        this.rateLimit = rateLimit;
        this.serves = serves;
        this.host = host;
        this.lambda = lambda;
    }

    /// @throws Failed when the server must not start
    void check(@Observes StartupEvent start) {
        if (!serves) {
            return;
        }
        checkReach();
        origins.check();
        rateLimit.begin();
    }

    private void checkReach() {
        boolean reached = lambda.isPresent() || !Loopback.is(host);
        if (access.get() instanceof Access.SingleUser && reached) {
            throw Failed.invalid(
                    "Without accounts only this machine is served, but others can reach "
                            + (lambda.isPresent() ? "a function on AWS" : host),
                    "Set WRIT_JWT_ISSUER and WRIT_JWT_AUDIENCE, or leave out --host");
        }
    }
}
