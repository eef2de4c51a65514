package dev.writ.web.edge;

/// The page that lets a reader try the API, which is Swagger UI's.
final class TrialPage {

    static final String PATH = "/q/swagger-ui";

    /// What it needs, found out in a browser: its own files, the one script in the page (by hash, a
    /// test compares it), styles that it writes itself, and images within them.
    static final String POLICY =
            "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self' data:;"
                    + " script-src 'self' 'sha256-hG9fqHqDD15ZC25GACsol9AT6asmuvKsEW2bv5yk764=';"
                    + " style-src 'self' 'unsafe-inline';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private TrialPage() {}
}
