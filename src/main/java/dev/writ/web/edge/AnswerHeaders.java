package dev.writ.web.edge;

import dev.writ.web.Requests;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// What every answer carries, also an error and a file: the id of its request, and what a browser
/// may do with it.
@Singleton
class AnswerHeaders {

    /// Only pages may do anything in a browser.
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final String YEAR = "max-age=31536000";
    private static final String FOR_EVER = "public, immutable, " + YEAR;

    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BYTES = 10;

    private final SecureRandom random = new SecureRandom();

    void register(@Observes Filters filters) {
        filters.register(this::add, Order.HEADERS);
    }

    private void add(RoutingContext context) {
        String id = id(context.request());
        context.request().headers().set(Requests.HEADER, id);
        MultiMap headers = context.response().headers();
        headers.set(Requests.HEADER, id);
        String path = context.normalizedPath();
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (PagePolicy.isForEver(path)) {
            context.addHeadersEndHandler(sent -> keep(context.response()));
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Content-Security-Policy", policy(path, context.request()));
        if (!Loopback.is(context.request())) {
            headers.set("Strict-Transport-Security", YEAR);
        }
        context.next();
    }

    private static String policy(String path, HttpServerRequest request) {
        if (path.startsWith(TrialPage.PATH)) {
            return TrialPage.POLICY;
        }
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return Requests.isForPeople(path, accept) ? PagePolicy.POLICY : NOTHING;
    }

    /// One that is not here may be on another server, which is newer.
    private static void keep(HttpServerResponse response) {
        if (response.getStatusCode() < 400) {
            response.headers().set(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        }
    }

    /// The caller's own where it is a decent one.
    private String id(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(Requests.HEADER))
                .filter(given -> DECENT.matcher(given).matches())
                .orElseGet(this::fresh);
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
