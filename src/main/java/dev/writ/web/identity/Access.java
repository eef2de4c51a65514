package dev.writ.web.identity;

import dev.writ.kernel.Failed;
import java.net.URI;
import java.util.Set;

/// Who is served.
public sealed interface Access {

    /// Whoever is at this machine, as one user with all roles.
    record SingleUser() implements Access {}

    /// Who brings a token.
    ///
    /// @param issuer as the tokens name it, to the letter
    /// @param audience whom the tokens must be for
    /// @param keys where the issuer's public keys are: a JWKS at an address or in a file
    /// @param rolesClaim the claim that lists the roles; `/` goes into objects
    record Accounts(String issuer, String audience, URI keys, String rolesClaim) implements Access {

        private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

        /// @throws Failed when the keys could be exchanged on the way
        public Accounts {
            boolean safe =
                    switch (String.valueOf(keys.getScheme())) {
                        case "https" -> keys.getHost() != null;
                        case "http" -> LOOPBACK.contains(String.valueOf(keys.getHost()));
                        case "file" -> true;
                        default -> false;
                    };
            if (!safe) {
                throw Failed.invalid(
                        "The keys of tokens cannot be had safely from WRIT_JWT_KEYS or below "
                                + "WRIT_JWT_ISSUER",
                        "Name an https address (http on this machine) or a file");
            }
        }
    }
}
