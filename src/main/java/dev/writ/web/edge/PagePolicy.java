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

    static boolean isForEver(String path) {
        return path.startsWith(BUNDLE);
    }
}
