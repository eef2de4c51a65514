package dev.writ.web.edge;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.web.Requests;
import dev.writ.web.identity.Access;
import dev.writ.web.identity.SignIn;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// What pages of other sites may do in a browser: those listed call the API, with tokens they bring
/// and never with cookies: what a cookie vouches for and changes something must come from a page of
/// this server. Without accounts all others are refused, as a browser that has reached
/// this machine is its user for us; with accounts, they learn nothing without a token, and the
/// browser keeps the answer from them.
@Singleton
class Origins {

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private static final Set<String> ASKED =
            Set.of(
                    "Accept",
                    "Authorization",
                    "Content-Type",
                    "Idempotency-Key",
                    "If-Match",
                    Requests.HEADER);

    private static final Set<String> TOLD =
            Set.of("ETag", "Location", "Retry-After", Requests.HEADER);

    private static final int HOUR = 3_600;

    private final Provider<Access> access;
    private final List<String> listed;

    Origins(Provider<Access> access, OriginSettings settings) {
        this.access = access;
        this.listed = settings.origins();
    }

    void register(@Observes Filters filters) {
        CorsHandler cors =
                CorsHandler.create()
                        .addOrigins(listed)
                        .allowedMethods(METHODS)
                        .allowedHeaders(ASKED)
                        .exposedHeaders(TOLD)
                        .maxAgeSeconds(HOUR);
        filters.register(context -> check(context, cors), Order.ORIGINS);
    }

    private void check(RoutingContext context, CorsHandler cors) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (SignIn.mayChange(request) && !OwnPage.sent(request)) {
            throw new Failed(
                    new Failure.Forbidden(
                            "It does not come from a page of this server",
                            "Use the pages of this server, or send the token as Authorization:"
                                    + " Bearer instead of the cookie"));
        }
        if (origin == null || OwnPage.isOwn(origin, request)) {
            context.next();
        } else if (listed.contains(origin)) {
            cors.handle(context);
        } else if (access.get() instanceof Access.SingleUser || isPreflight(request)) {
            throw new Failed(
                    new Failure.Forbidden(
                            "Origin names another site",
                            "Call it from no page, or list the page's origin in"
                                    + " WRIT_CORS_ORIGINS"));
        } else {
            context.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
