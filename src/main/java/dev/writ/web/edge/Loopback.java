package dev.writ.web.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Set;

/// The names of this machine that mean itself.
final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Loopback() {}

    static boolean is(String host) {
        return NAMES.contains(host);
    }

    /// Whether a request calls this machine so.
    static boolean is(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && is(authority.host());
    }
}
