package dev.writ.github;

import dev.writ.kernel.Failed;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/// Where the API is: `https://api.github.com`, or `https://HOST/api/v3` of GitHub Enterprise.
final class Address {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI base;

    private Address(URI base) {
        this.base = base;
    }

    /// @throws Failed when it is no address, or others could read a token on the way there
    static Address of(String text) {
        try {
            var base = new URI(text.endsWith("/") ? text : text + "/");
            boolean plain = "http".equals(base.getScheme()) && LOOPBACK.contains(base.getHost());
            boolean bare =
                    base.getHost() != null
                            && base.getUserInfo() == null
                            && base.getQuery() == null
                            && base.getFragment() == null;
            if (bare && (plain || "https".equals(base.getScheme()))) {
                return new Address(base);
            }
        } catch (URISyntaxException noAddress) {
            // Refused below, as all that is no address.
        }
        throw Failed.invalid(
                "GITHUB_API_URL is not the https address of an API",
                "Write it as https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise");
    }

    /// @param path relative, encoded
    URI at(String path) {
        return URI.create(base + path);
    }

    /// What of our own an address is, relative; that of another host or folder is refused.
    String relative(String address) {
        String start = base.toString();
        if (!address.startsWith(start)) {
            throw Refusals.unusable("names a next page that is elsewhere");
        }
        return address.substring(start.length());
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
