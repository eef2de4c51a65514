package dev.writ.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/// The id of a request, which the server's edge has given it before any resource sees it.
public final class Requests {

    public static final String HEADER = "X-Request-Id";

    private Requests() {}

    /// Whether a person asks, with a browser, and not a program.
    ///
    /// @param accept the header; empty when there is none
    public static boolean isForPeople(String path, String accept) {
        boolean ofPrograms = path.startsWith("/api") || path.startsWith("/q/");
        return !ofPrograms && accept.contains("text/html");
    }

    static String of(ContainerRequestContext request) {
        return String.valueOf(request.getHeaderString(HEADER));
    }
}
