package dev.writ.web;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// A server on the loopback interface serves its own machine and nobody who comes through a
/// browser of it: neither under another name (DNS rebinding) nor from another site.
public class Guard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean onLoopback;

    Guard(@ConfigProperty(name = "quarkus.http.host", defaultValue = "localhost") String host) {
        this.onLoopback = LOOPBACK.contains(host);
    }

    @ServerRequestFilter(preMatching = true, priority = 1)
    public void check(ContainerRequestContext request) {
        if (!onLoopback) {
            return;
        }
        URI uri = request.getUriInfo().getRequestUri();
        if (uri.getHost() == null || !LOOPBACK.contains(uri.getHost())) {
            throw refused("Host names another machine");
        }
        Optional.ofNullable(request.getHeaderString("Origin"))
                .filter(origin -> !isOwn(origin, uri))
                .ifPresent(
                        origin -> {
                            throw refused("Origin names another site");
                        });
    }

    private static boolean isOwn(String origin, URI uri) {
        return origin.equals(uri.getScheme() + "://" + uri.getAuthority());
    }

    private static Failed refused(String problem) {
        return new Failed(
                new Failure.Forbidden(problem, "Call it as localhost, from this machine"));
    }
}
