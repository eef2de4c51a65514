package dev.writ.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/// The id of a request, which the server's edge has given it before any resource sees it.
public final class Requests {

    public static final String HEADER = "X-Request-Id";

    private Requests() {}

    static String of(ContainerRequestContext request) {
        return String.valueOf(request.getHeaderString(HEADER));
    }
}
