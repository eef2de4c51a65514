package dev.writ.web.edge;

/// What the pages for people may do in a browser: run our own scripts, none within the page, and
/// talk to this server.
final class PagePolicy {

    static final String POLICY =
            "default-src 'none'; connect-src 'self'; img-src 'self'; script-src 'self';"
                    + " style-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /// Named by their content, so one never changes.
    private static final String BUNDLE = "/static/bundle/";

    private PagePolicy() {}

    /// Whether the path is of pages; neither the API nor what Quarkus brings is.
    static boolean covers(String path) {
        return !path.equals("/api") && !path.startsWith("/api/") && !path.startsWith("/q/");
    }

    static boolean isForEver(String path) {
        return path.startsWith(BUNDLE);
    }
}
