package dev.writ.web.edge;

/// The page that lets a reader try the API, which is Swagger UI's.
final class TrialPage {

    static final String PATH = "/q/swagger-ui";

    /// What it needs, found out in a browser: its own files, the two scripts within the page (by
    /// hash, a test compares them), and images within its styles. It tries to set one style of
    /// its own, and looks the same without.
    static final String POLICY =
            "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self' data:;"
                    + " script-src 'self' 'sha256-AqcUGwpK0Ur3MgdTyzQ0KaqB4sm+CMf8dTOwCyi4HSw='"
                    + " 'sha256-69A6pBI/Jk0GoWcSEQbWrJdgcpxlmBQuMiDtkJ0SSA4=';"
                    + " style-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private TrialPage() {}
}
