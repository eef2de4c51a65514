package dev.writ.web.edge;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.web.identity.Access;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/// Without accounts only this machine is served, and nobody who comes through a browser of it under
/// another name (DNS rebinding).
@Singleton
class Guard {

    private final Provider<Access> access;

    Guard(Provider<Access> access) {
        this.access = access;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Order.GUARD);
    }

    private void check(RoutingContext context) {
        if (access.get() instanceof Access.SingleUser && !Loopback.is(context.request())) {
            throw new Failed(
                    new Failure.Forbidden(
                            "Host names another machine",
                            "Call it as localhost, from this machine"));
        }
        context.next();
    }
}
