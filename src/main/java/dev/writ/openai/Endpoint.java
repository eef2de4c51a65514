package dev.writ.openai;

import dev.writ.kernel.Failed;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/// The address of a model: `https`, or `http` on this machine only, so that no key and no text goes
/// over a network in clear.
record Endpoint(URI base) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /// @param text such as `https://api.openai.com/v1`
    /// @throws Failed when it is no such address; the text is not told, as it may hold a password
    static Endpoint of(String text) {
        URI uri = parse(text.strip());
        String host = uri.getHost();
        boolean allowed =
                host != null
                        && ("https".equals(uri.getScheme())
                                || ("http".equals(uri.getScheme()) && HERE.contains(host)));
        boolean plain =
                uri.getRawUserInfo() == null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null;
        if (!allowed || !plain) {
            throw refused();
        }
        return new Endpoint(uri);
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw refused();
        }
    }

    private static Failed refused() {
        return Failed.invalid(
                "WRIT_MODEL_URL is not an address of a model",
                "Write https://host/path, or http:// for localhost only, without user, query and #");
    }
}
