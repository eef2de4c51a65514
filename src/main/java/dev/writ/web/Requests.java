package dev.writ.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Gives each request an id, the caller's own where it is a decent one, and says it in the answer.
public class Requests {

    static final String HEADER = "X-Request-Id";

    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BYTES = 10;

    private final SecureRandom random = new SecureRandom();

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void begin(ContainerRequestContext request) {
        request.setProperty(HEADER, id(request));
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HEADER, of(request));
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Cache-Control", "no-store");
    }

    static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(HEADER));
    }

    private String id(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HEADER))
                .filter(given -> DECENT.matcher(given).matches())
                .orElseGet(this::fresh);
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
