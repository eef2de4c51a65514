package dev.writ.web.edge;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.web.identity.Access;
import dev.writ.web.identity.SignIn;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.auth.User;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps each caller to `WRIT_RATE_LIMIT` requests a minute: accounts by their actor, requests that
/// name nobody by their address, so that these cost those nothing. A single user has no limit
/// unless it is set. It counts in this process; on Lambda that is one of many.
@Singleton
class RateLimit {

    private static final int OF_ACCOUNTS = 600;
    private static final int MAX_CALLERS = 10_000;

    private final Provider<Access> access;
    private final Optional<String> perMinute;
    private final Clock clock;
    private volatile Optional<Rates> rates = Optional.empty();

    RateLimit(
            Provider<Access> access,
            @ConfigProperty(name = "writ.rate-limit") Optional<String> perMinute,
            Clock clock) {
        this.access = access;
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /// Begins to count.
    ///
    /// @throws Failed when the setting is no rate
    void begin() {
        boolean single = access.get() instanceof Access.SingleUser;
        int limit = perMinute.map(RateLimit::limit).orElse(single ? 0 : OF_ACCOUNTS);
        rates = limit == 0 ? Optional.empty() : Optional.of(new Rates(limit, MAX_CALLERS, clock));
    }

    private static int limit(String said) {
        if (!said.matches("[0-9]{1,6}")) {
            throw Failed.invalid(
                    "WRIT_RATE_LIMIT is no number of requests",
                    "Set how many there may be in a minute, or 0 for no limit");
        }
        return Integer.parseInt(said);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Order.RATES);
    }

    private void check(RoutingContext context) {
        User user = context.user(); // nobody's only for health, and for who signs in
        if (user != null) {
            count(context, "actor " + user.principal().getString("username"));
        } else if (SignIn.isTried(context.request())) {
            countNobody(context);
        }
        context.next();
    }

    /// Counts a request that names nobody.
    ///
    /// @throws Failed when there were too many from its address
    void countNobody(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        count(context, "address " + (address == null ? "unknown" : address.host()));
    }

    private void count(RoutingContext context, String caller) {
        Duration wait = rates.map(all -> all.take(caller)).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "" + wait.toSeconds());
            throw new Failed(
                    new Failure.LimitReached(
                            Failure.Code.RATE_LIMIT,
                            "Too many requests of this caller",
                            "Go on after " + wait.toSeconds() + " s, as Retry-After says"));
        }
    }
}
