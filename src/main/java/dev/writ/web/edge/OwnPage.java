package dev.writ.web.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/// Whether a page of this server sent a request. Browsers say so, and let no page say it otherwise.
final class OwnPage {

    private OwnPage() {}

    /// By `Sec-Fetch-Site`, which also holds behind a proxy that ends TLS; older browsers send
    /// `Origin` alone.
    static boolean sent(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && isOwn(origin, request);
    }

    static boolean isOwn(String origin, HttpServerRequest request) {
        return origin.equals(request.scheme() + "://" + request.authority());
    }
}
